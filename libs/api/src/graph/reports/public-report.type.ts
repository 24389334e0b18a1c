import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { IncidentOutcome } from '../incidents/incident-outcome.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'What became of a report from outside, for whoever holds its key. Nothing about anybody else.',
  simpleResolvers: true,
})
@Access(anyone('answers a public report'))
export class PublicReport {
  @Field(() => String, { description: 'The number to quote to the controller.' })
  readonly caseNumber!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  readonly reportedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the case was closed; null while it is open.' })
  readonly closedAt?: Date | null;

  @Field(() => IncidentOutcome, { nullable: true, description: 'What it was found to be; null before.' })
  readonly outcome?: IncidentOutcome | null;

  @Field(() => DateTime, { nullable: true, description: 'When the deletion was confirmed; null before.' })
  readonly deletionConfirmedAt?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the reporter said that somebody else got it; null before.',
  })
  readonly passedOn?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the reporter said when they confirmed; null when they said nothing.',
  })
  readonly deletionWords?: string | null;
}
