import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { LetterLocale } from '../letters/letter-locale.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'A letter in one language as it would go out to the first person who waits for it.',
  simpleResolvers: true,
})
@Access(officer)
export class BreachLetterPreview {
  @Field(() => LetterLocale, { description: 'In which language.' })
  readonly locale!: LetterLocale;

  @Field(() => String, { description: 'Its subject.' })
  readonly subject!: string;

  @Field(() => String, { description: 'The whole text, with what is theirs alone.' })
  readonly body!: string;
}
