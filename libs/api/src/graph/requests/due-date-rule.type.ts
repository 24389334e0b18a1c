import { customer, officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'One rule that was applied in counting a deadline.', simpleResolvers: true })
@Access(customer, officer)
export class DueDateRule {
  @Field(() => String, {
    description: 'Stable key of the rule, e.g. RESPONSE_PERIOD, MONTH_END, NEXT_WORKING_DAY.',
  })
  readonly key!: string;

  @Field(() => String, { description: 'The rule in a sentence.' })
  readonly text!: string;

  @Field(() => String, { description: 'Where it is written.' })
  readonly citation!: string;

  @Field(() => String, { description: 'Date after this rule.' })
  readonly on!: string;
}
