import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'How much an incident froze: all of it.', simpleResolvers: true })
@Access(officer)
export class FrozenCounts {
  @Field(() => Int, { description: 'Recordings.' })
  readonly recordings!: number;

  @Field(() => Int, { description: 'Archives.' })
  readonly archives!: number;

  @Field(() => Int, { description: 'Deliveries.' })
  readonly deliveries!: number;
}
