import { customer, officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'What the other side wrote counts as read.', simpleResolvers: true })
@Access(customer, officer)
export class MessagesRead {
  @Field(() => Int, { description: 'How many messages that were.' })
  readonly count!: number;
}
