import { regulator } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { IncidentSource } from '../incidents/incident-source.enum.ts';
import { IncidentState } from '../incidents/incident-state.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'An incident as the authority sees it.', simpleResolvers: true })
@Access(regulator)
export class IncidentNotice {
  @Field(() => String, { description: 'The number that everybody concerned quotes.' })
  readonly caseNumber!: string;

  @Field(() => IncidentSource, { description: 'Who or what noticed it.' })
  readonly source!: IncidentSource;

  @Field(() => IncidentState, { description: 'Where it stands.' })
  readonly state!: IncidentState;

  @Field(() => DateTime, { description: 'The time of the report: the start of every clock.' })
  readonly awareAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description:
      'From the report to the last thing frozen, in milliseconds; null when nothing had to be frozen.',
  })
  readonly frozenAfterMs?: number | null;

  @Field(() => Int, { description: 'Data subjects whose recordings are concerned.' })
  readonly peopleAffected!: number;

  @Field(() => Int, { description: 'Recordings concerned.' })
  readonly recordingsAffected!: number;

  @Field(() => Int, { description: 'Deliveries that carried them.' })
  readonly deliveriesAffected!: number;
}
