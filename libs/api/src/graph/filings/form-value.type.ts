import { officer, regulator } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { FormRow } from './form-row.type.ts';

@ObjectType({
  description: 'What a field says, for programs: by its kind, one of these is there.',
  simpleResolvers: true,
})
@Access(officer, regulator)
export class FormValue {
  @Field(() => String, { nullable: true, description: 'Words.' })
  readonly text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Ids of options.' })
  readonly choices?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Yes or no.' })
  readonly yes?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How well an amount is known (exact, approximate, unknown), or what a period is (moment, range, ongoing, unknown).',
  })
  readonly how?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many.' })
  readonly count?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'An instant.' })
  readonly at?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Where a period begins.' })
  readonly from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Where a period ends.' })
  readonly to?: Date | null;

  @Field(() => [FormRow], { nullable: true, description: 'Rows.' })
  readonly rows?: readonly FormRow[] | null;
}
