import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { BreachQuestionKind } from './assessment.enums.ts';
import { BreachQuestionOption } from './breach-question-option.type.ts';

@ObjectType({
  description: 'One fact that an assessment asks for, with what is known of it already.',
  simpleResolvers: true,
})
@Access(officer)
export class BreachQuestion {
  @Field(() => String, { description: 'Its place in the facts: "data.simple".' })
  readonly path!: string;

  @Field(() => String, { description: 'In the language of whoever asks.' })
  readonly text!: string;

  @Field(() => BreachQuestionKind, { description: 'How it is answered.' })
  readonly kind!: string;

  @Field(() => [BreachQuestionOption], { description: 'What may be answered besides that it is not known.' })
  readonly options!: readonly BreachQuestionOption[];

  @Field(() => [String], {
    nullable: true,
    description: 'What was stated last, or is known; empty: it does not apply; null: not known yet.',
  })
  readonly answer?: readonly string[] | null;

  @Field(() => Boolean, { description: 'True when that follows from what is known, but may be otherwise.' })
  readonly isGuess!: boolean;
}
