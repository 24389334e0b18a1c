import { customer, officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { CaseMessage } from './case-message.type.ts';

@ObjectType({ description: 'The message was sent.', simpleResolvers: true })
@Access(customer, officer)
export class MessageSent {
  @Field(() => CaseMessage, { description: 'The message, as it is kept.' })
  readonly message!: CaseMessage;
}
