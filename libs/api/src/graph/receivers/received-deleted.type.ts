import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { ReceivedByMistake } from './received-by-mistake.type.ts';

@ObjectType({ description: 'It is confirmed.', simpleResolvers: true })
@Access(customer)
export class ReceivedDeleted {
  @Field(() => ReceivedByMistake, { description: 'What was asked, and what was said.' })
  readonly ask!: ReceivedByMistake;
}
