import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { LetterLocale } from '../letters/letter-locale.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'A public notice in one language.', simpleResolvers: true })
@Access(anyone('those whom no letter reaches read it without signing in'))
export class NoticeText {
  @Field(() => LetterLocale, { description: 'In which language.' })
  readonly locale!: LetterLocale;

  @Field(() => String, { description: 'What it is about.' })
  readonly subject!: string;

  @Field(() => String, { description: 'The words, as plain text with line breaks.' })
  readonly body!: string;
}
