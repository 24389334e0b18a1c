import { owner, type SubjectId } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { IncidentOutcome } from '../incidents/incident-outcome.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'A report by the customer that something here is not theirs.',
  simpleResolvers: true,
})
@Access(owner)
export class NotMeReport {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the report.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number to quote to the controller.' })
  readonly caseNumber!: string;

  @Field(() => DateTime, { description: 'When it was made: the start of every clock.' })
  readonly reportedAt!: Date;

  @Field(() => Int, { description: 'Recordings frozen by it.' })
  readonly frozenRecordingCount!: number;

  @Field(() => Int, { description: 'Archives frozen by it.' })
  readonly frozenArchiveCount!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the customer confirmed to have deleted what they received; null before.',
  })
  readonly deletionConfirmedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the case was closed; null while it is open.' })
  readonly closedAt?: Date | null;

  @Field(() => IncidentOutcome, { nullable: true, description: 'What it was found to be; null before.' })
  readonly outcome?: IncidentOutcome | null;

  @Field(() => Boolean, { description: 'True while that confirmation is awaited.' })
  readonly viewerCanConfirmDeletion!: boolean;
}
