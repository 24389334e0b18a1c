import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { BreachDuty, DutyDecision } from './assessment.enums.ts';

@InputType({ description: 'What an officer decides of a duty.' })
@Access(officer)
export class OwnJudgementInput {
  @Field(() => BreachDuty, { description: 'Of which duty.' })
  readonly duty!: string;

  @Field(() => DutyDecision, { description: 'Whether it stands.' })
  readonly verdict!: string;

  @Field(() => String, {
    description: 'Why. It names nobody whom the incident touches. At most 4,000 characters.',
  })
  readonly reason!: string;
}
