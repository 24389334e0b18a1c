import { officer } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { IncidentLine } from '../incidents/incident-line.type.ts';
import { Access } from '../secure-schema/access.ts';
import { DrillState } from './drill-state.enum.ts';
import { DrillStep } from './drill-step.type.ts';

@ObjectType({
  description: 'An exercise with invented people, which mixes with no real case.',
  simpleResolvers: true,
})
@Access(officer)
export class Drill {
  @Field(() => ID, { description: 'Names the exercise.' })
  readonly id!: string;

  @Field(() => DrillState, { description: 'Where it stands.' })
  readonly state!: DrillState;

  @Field(() => DateTime, { description: 'When it was started.' })
  readonly startedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The officer who started it; null where it was started on the command line.',
  })
  readonly startedByName?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it is under way.' })
  readonly endedAt?: Date | null;

  @Field(() => Int, { description: 'How many people it invented.' })
  readonly personCount!: number;

  @Field(() => Int, { description: 'How many recordings each of them was given.' })
  readonly recordingCount!: number;

  @Field(() => IncidentLine, { nullable: true, description: 'Its incident; null before its report.' })
  readonly incident?: IncidentLine | null;

  @Field(() => [DrillStep], { description: 'What the portal did by itself, and after how long.' })
  readonly steps!: readonly DrillStep[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether exactly those who were mixed up were found; null before they were counted.',
  })
  readonly findsEverybody?: boolean | null;
}
