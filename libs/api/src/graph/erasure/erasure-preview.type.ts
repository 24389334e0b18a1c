import { customer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { ErasureDelay } from './erasure-delay.enum.ts';
import { OnHoldCount } from './on-hold-count.type.ts';

@ObjectType({ description: 'What an erasure would take and leave as things stand.', simpleResolvers: true })
@Access(customer)
export class ErasurePreview {
  @Field(() => Int, { description: 'Recordings that would be erased.' })
  readonly erasableCount!: number;

  @Field(() => Int, { description: 'Recordings that are kept for a claim or by a law.' })
  readonly onHoldCount!: number;

  @Field(() => [OnHoldCount], { description: 'The same, by ground.' })
  readonly onHold!: readonly OnHoldCount[];

  @Field(() => Int, { description: 'Recordings that are evidence of an incident.' })
  readonly frozenCount!: number;

  @Field(() => ErasureDelay, { nullable: true, description: 'What would delay it; null: nothing.' })
  readonly delayedBy?: ErasureDelay | null;

  @Field(() => DateTime, {
    description: 'When it would happen, asked for now. Until then it can be taken back.',
  })
  readonly erasesAt!: Date;

  @Field(() => Boolean, { description: 'Whether the account goes as well.' })
  readonly closesAccount!: boolean;
}
