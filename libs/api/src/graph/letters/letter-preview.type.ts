import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { LetterKind } from './letter-kind.enum.ts';
import { LetterLocale } from './letter-locale.enum.ts';

@ObjectType({
  description:
    'A letter as the customer of a request would get it now; what is not decided yet is shown as dots.',
  simpleResolvers: true,
})
@Access(officer)
export class LetterPreview {
  @Field(() => LetterKind, { description: 'Which letter.' })
  readonly kind!: LetterKind;

  @Field(() => LetterLocale, { description: 'In which language.' })
  readonly locale!: LetterLocale;

  @Field(() => Int, { description: 'The version of its template.' })
  readonly version!: number;

  @Field(() => String, { description: 'What it is about.' })
  readonly subject!: string;

  @Field(() => String, { description: 'The words, as plain text with line breaks.' })
  readonly body!: string;
}
