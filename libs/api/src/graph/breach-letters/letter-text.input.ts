import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'What a letter says to everybody, in one language; it names nobody.' })
@Access(officer)
export class LetterTextInput {
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
