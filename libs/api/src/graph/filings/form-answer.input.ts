import { officer } from '@rightful/policy';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'One row of a field that is a list.' })
@Access(officer)
export class FormRowAnswer {
  @Field(() => [String], {
    description: 'What stands in it, a cell for each column; empty where nothing does.',
  })
  readonly cells!: string[];
}

@InputType({ description: 'What an officer enters into one field of the form; by its kind, one of these.' })
@Access(officer)
export class FormAnswer {
  @Field(() => ID, { description: 'Which field.' })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'Words.' })
  readonly text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Ids of options.' })
  readonly choices?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Yes or no.' })
  readonly yes?: boolean | null;

  @Field(() => String, { nullable: true, description: 'How well an amount is known, or what a period is.' })
  readonly how?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many.' })
  readonly count?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'An instant.' })
  readonly at?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Where a period begins.' })
  readonly from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Where a period ends.' })
  readonly to?: Date | null;

  @Field(() => [FormRowAnswer], { nullable: true, description: 'Rows.' })
  readonly rows?: FormRowAnswer[] | null;
}
