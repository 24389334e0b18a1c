import { officer } from '@rightful/policy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { AssessedDuty } from './assessed-duty.type.ts';
import { SeverityBand } from './assessment.enums.ts';
import { StatedFact } from './stated-fact.type.ts';

@ObjectType({ description: 'How an incident was assessed, once; never changed.', simpleResolvers: true })
@Access(officer)
export class IncidentAssessment {
  @Field(() => Int, { description: 'Which one, from 1.' })
  readonly number!: number;

  @Field(() => String, { description: 'Who assessed it.' })
  readonly assessedByName!: string;

  @Field(() => DateTime, { description: 'When.' })
  readonly assessedAt!: Date;

  @Field(() => String, { description: 'Which version of the rules found it.' })
  readonly rules!: string;

  @Field(() => Float, { description: 'The lowest score that the known facts allow.' })
  readonly scoreLow!: number;

  @Field(() => Float, { description: 'The highest score that the known facts allow.' })
  readonly scoreHigh!: number;

  @Field(() => SeverityBand, { description: 'The band of the lowest score.' })
  readonly bandLow!: string;

  @Field(() => SeverityBand, { description: 'The band of the highest score.' })
  readonly bandHigh!: string;

  @Field(() => [AssessedDuty], { description: 'What the law asks, with reasons, and what was decided.' })
  readonly duties!: readonly AssessedDuty[];

  @Field(() => [StatedFact], { description: 'The facts that were stated; what did not apply is left out.' })
  readonly facts!: readonly StatedFact[];
}
