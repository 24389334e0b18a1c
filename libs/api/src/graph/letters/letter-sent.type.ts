import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { CaseMessage } from '../messages/case-message.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The letter was sent.', simpleResolvers: true })
@Access(officer)
export class LetterSent {
  @Field(() => CaseMessage, { description: 'The letter, as it is kept.' })
  readonly message!: CaseMessage;
}
