import { customer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { HoldGround } from './hold-ground.enum.ts';

@ObjectType({ description: 'How many recordings are kept on one ground.', simpleResolvers: true })
@Access(customer)
export class OnHoldCount {
  @Field(() => HoldGround, { description: 'The ground.' })
  readonly ground!: HoldGround;

  @Field(() => Int, { description: 'How many; a recording counts for the first of its grounds.' })
  readonly recordingCount!: number;
}
