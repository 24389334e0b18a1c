import { owner, type SubjectId } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { LetterLocale } from '../letters/letter-locale.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'A letter to this customer: somebody else received recordings of theirs, or may have.',
  simpleResolvers: true,
})
@Access(owner)
export class BreachLetter {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the letter.' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is about.' })
  readonly subject!: string;

  @Field(() => String, { description: 'The words, as plain text with line breaks.' })
  readonly body!: string;

  @Field(() => LetterLocale, { nullable: true, description: 'In which language.' })
  readonly locale?: LetterLocale | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  readonly sentAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was first opened; null before.' })
  readonly readAt?: Date | null;
}
