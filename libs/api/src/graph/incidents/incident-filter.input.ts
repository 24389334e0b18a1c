import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { IncidentOutcome } from './incident-outcome.enum.ts';
import { IncidentSource } from './incident-source.enum.ts';
import { IncidentState } from './incident-state.enum.ts';

@InputType({ description: 'Which incidents; what is left out does not matter.' })
@Access(officer)
export class IncidentFilter {
  @Field(() => IncidentState, { nullable: true, description: 'Open or closed.' })
  readonly state?: IncidentState | null;

  @Field(() => IncidentSource, { nullable: true, description: 'Who or what noticed them.' })
  readonly source?: IncidentSource | null;

  @Field(() => IncidentOutcome, { nullable: true, description: 'What they were found to be.' })
  readonly outcome?: IncidentOutcome | null;

  @Field(() => DateTime, { nullable: true, description: 'Opened at this instant or later.' })
  readonly since?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Opened before this instant.' })
  readonly until?: Date | null;
}
