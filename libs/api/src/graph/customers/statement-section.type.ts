import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'One section of the statement under Art. 15(1) GDPR.', simpleResolvers: true })
@Access(customer)
export class StatementSection {
  @Field(() => String, { description: 'Stable key, e.g. PURPOSES.' })
  readonly key!: string;

  @Field(() => String, { description: "Its heading, in the customer's language." })
  readonly title!: string;

  @Field(() => String, { description: "Its words, in the customer's language." })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The provision that it answers, in the customer's language, e.g. GDPR Art. 15(1)(a); null where their law has none.",
  })
  readonly citation!: string | null;
}
