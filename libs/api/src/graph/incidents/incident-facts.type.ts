import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { IncidentSource } from './incident-source.enum.ts';
import { IncidentState } from './incident-state.enum.ts';

/**
 * What officers and the authority are both told of an incident: nothing of people or words belongs here. Who may read it
 * is stated by each type that has it.
 */
@ObjectType({ simpleResolvers: true })
export abstract class IncidentFacts {
  @Field(() => String, { description: 'The number that everybody concerned quotes.' })
  readonly caseNumber!: string;

  @Field(() => IncidentSource, { description: 'Who or what noticed it.' })
  readonly source!: IncidentSource;

  @Field(() => IncidentState, { description: 'Where it stands.' })
  readonly state!: IncidentState;

  @Field(() => DateTime, {
    description: 'Since when the controller is aware of it: the start of every clock.',
  })
  readonly awareAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description:
      'From the report to the last thing frozen, in milliseconds; null when nothing had to be frozen.',
  })
  readonly frozenAfterMs?: number | null;
}
