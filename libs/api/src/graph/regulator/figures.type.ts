import { regulator } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'How the controller answers requests, in numbers.', simpleResolvers: true })
@Access(regulator)
export class Figures {
  @Field(() => Int, { description: 'Requests ever received.' })
  readonly requestsReceived!: number;

  @Field(() => Int, { description: 'Requests being worked on.' })
  readonly requestsOpen!: number;

  @Field(() => Int, { description: 'Requests answered.' })
  readonly requestsAnswered!: number;

  @Field(() => Int, { description: 'Of those, answered within the deadline.' })
  readonly requestsAnsweredInTime!: number;

  @Field(() => Int, { description: 'Incidents ever opened.' })
  readonly incidentsOpened!: number;

  @Field(() => Int, { description: 'Incidents being worked on.' })
  readonly incidentsOpen!: number;

  @Field(() => Int, { description: 'Archives that the check stopped before they left.' })
  readonly archivesStoppedByGate!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Median time from a report to the last thing frozen, in milliseconds; null without a report.',
  })
  readonly medianFreezeMs?: number | null;
}
