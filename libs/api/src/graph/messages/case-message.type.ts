import { officer, owner, type SubjectId } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { LetterKind } from '../letters/letter-kind.enum.ts';
import { LetterLocale } from '../letters/letter-locale.enum.ts';
import { Access } from '../secure-schema/access.ts';
import { Attachment } from './attachment.type.ts';
import { MessageSender } from './message-sender.enum.ts';

@ObjectType({
  description:
    'What a customer and the officers write to each other about one request; letters as they were sent.',
  simpleResolvers: true,
})
@Access(owner, officer)
export class CaseMessage {
  /** Whose request it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the message.' })
  readonly id!: string;

  @Field(() => MessageSender, { description: 'Who wrote it.' })
  readonly sender!: MessageSender;

  @Field(() => Boolean, { description: "True when it is from the reader's own side." })
  readonly fromViewer!: boolean;

  @Field(() => String, { nullable: true, description: 'What a letter is about; null for other messages.' })
  readonly subject?: string | null;

  @Field(() => String, { description: 'The words, as plain text with line breaks.' })
  readonly body!: string;

  @Field(() => LetterKind, { nullable: true, description: 'Which letter it is; null for other messages.' })
  readonly letter?: LetterKind | null;

  @Field(() => LetterLocale, { nullable: true, description: 'The language of the letter.' })
  readonly letterLocale?: LetterLocale | null;

  @Field(() => DateTime, { description: 'When it was sent.' })
  readonly sentAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the other side first saw it; null: not yet.' })
  readonly readAt?: Date | null;

  @Field(() => [Attachment], { description: 'The files that go with it.' })
  readonly attachments!: readonly Attachment[];
}
