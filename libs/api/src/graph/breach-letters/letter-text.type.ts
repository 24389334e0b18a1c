import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { LetterLocale } from '../letters/letter-locale.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'What a letter says to everybody, in one language.', simpleResolvers: true })
@Access(officer)
export class LetterText {
  @Field(() => LetterLocale, { description: 'In which language.' })
  readonly locale!: LetterLocale;

  @Field(() => String, { description: 'What it is about. At most 150 characters.' })
  readonly subject!: string;

  @Field(() => String, { description: 'What happened. At most 2,000 characters.' })
  readonly nature!: string;

  @Field(() => String, { description: 'What it can mean. At most 2,000 characters.' })
  readonly consequences!: string;

  @Field(() => String, { description: 'What was done and is done. At most 2,000 characters.' })
  readonly measures!: string;

  @Field(() => String, { description: 'What the person can do. At most 2,000 characters.' })
  readonly advice!: string;
}
