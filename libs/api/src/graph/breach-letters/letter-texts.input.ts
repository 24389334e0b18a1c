import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { LetterTextInput } from './letter-text.input.ts';

@InputType({ description: 'What a letter says, in each language.' })
@Access(officer)
export class LetterTextsInput {
  @Field(() => LetterTextInput, { description: 'In English.' })
  readonly en!: LetterTextInput;

  @Field(() => LetterTextInput, { description: 'In German.' })
  readonly de!: LetterTextInput;

  @Field(() => LetterTextInput, { description: 'In French.' })
  readonly fr!: LetterTextInput;
}
