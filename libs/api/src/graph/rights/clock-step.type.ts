import { customer, officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'One rule that was applied in counting a period.', simpleResolvers: true })
@Access(customer, officer)
export class ClockStep {
  @Field(() => String, { description: 'Stable key of the rule, e.g. RESPONSE_PERIOD, MONTH_END, PAUSE.' })
  readonly key!: string;

  @Field(() => String, { description: 'The rule in a sentence.' })
  readonly text!: string;

  @Field(() => String, { description: 'Where it is written.' })
  readonly citation!: string;

  @Field(() => String, {
    nullable: true,
    description: 'An address at which it can be read; null: none is known.',
  })
  readonly citationUrl?: string | null;

  @Field(() => String, { description: 'Date before this rule.' })
  readonly from!: string;

  @Field(() => String, { description: 'Date after this rule.' })
  readonly on!: string;
}
