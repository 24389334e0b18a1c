import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'One answer to a question.', simpleResolvers: true })
@Access(officer)
export class BreachQuestionOption {
  @Field(() => String, { description: 'As the input of the facts names it.' })
  readonly value!: string;

  @Field(() => String, { description: 'In the language of whoever asks.' })
  readonly text!: string;
}
