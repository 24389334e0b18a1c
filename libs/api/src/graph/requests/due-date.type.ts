import { customer, officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { DueDateRule } from './due-date-rule.type.ts';

@ObjectType({ description: 'A legal deadline that explains itself.', simpleResolvers: true })
@Access(customer, officer)
export class DueDate {
  @Field(() => DateTime, { description: 'The instant at which it runs out.' })
  readonly dueAt!: Date;

  @Field(() => String, { description: "Calendar date in the controller's zone, e.g. 2018-06-12." })
  readonly dueOn!: string;

  @Field(() => String, { description: 'That zone, e.g. Europe/Berlin.' })
  readonly timeZone!: string;

  @Field(() => String, { description: 'The law under which it is counted, e.g. GDPR.' })
  readonly regime!: string;

  @Field(() => [DueDateRule], {
    description: 'The rules that led to it, in the order in which they were applied.',
  })
  readonly rules!: readonly DueDateRule[];

  @Field(() => [String], { description: 'Public holidays that moved it, as calendar dates.' })
  readonly holidays!: readonly string[];

  @Field(() => [String], {
    description: 'What the reader should know about the counting, e.g. a calendar that ends too early.',
  })
  readonly warnings!: readonly string[];
}
