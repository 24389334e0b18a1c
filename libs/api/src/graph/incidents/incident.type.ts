import { officer } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { ClockReading } from './clock-reading.type.ts';
import { FrozenThing } from './frozen-thing.type.ts';
import { IncidentFacts } from './incident-facts.type.ts';
import { IncidentNote } from './incident-note.type.ts';
import { IncidentOutcome } from './incident-outcome.enum.ts';
import { IncidentScope } from './incident-scope.type.ts';
import { IncidentStep } from './incident-step.type.ts';
import { ProofTaken } from './proof-taken.type.ts';
import { Receiver } from './receiver.type.ts';
import { StillOpen } from './still-open.type.ts';
import { TimelineEntry } from './timeline-entry.type.ts';

@ObjectType({
  description: 'Something that may be a personal data breach, from the moment it became known.',
  simpleResolvers: true,
})
@Access(officer)
export class Incident extends IncidentFacts {
  @Field(() => ID, { description: 'Names the incident.' })
  readonly id!: string;

  @Field(() => Boolean, {
    description: 'True for an exercise: it counts in no figure and reaches no authority.',
  })
  readonly isDrill!: boolean;

  @Field(() => String, { description: 'What happened: a stable code for programs.' })
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of what the gate found first; null when it did not find it.',
  })
  readonly findingCode?: string | null;

  @Field(() => String, { description: 'What happened, in plain words, in English.' })
  readonly summary!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the reporter wrote; null when they wrote nothing.',
  })
  readonly reporterNote?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the reporter can be reached; null when they did not say.',
  })
  readonly reporterContact?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the proof that the reporter attached; null when there is none.',
  })
  readonly proofName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where officers POST `{"reason": "…"}` to take the proof; null when there is none, or the incident is closed.',
  })
  readonly proofPath?: string | null;

  @Field(() => [ProofTaken], {
    description: 'Who took the proof and why, the earliest first: the last twenty. The audit log has all.',
  })
  readonly proofTaken!: readonly ProofTaken[];

  @Field(() => [FrozenThing], {
    description: 'What was frozen: at most a thousand things. `frozenCounts` has all.',
  })
  readonly frozen!: readonly FrozenThing[];

  @Field(() => [Receiver], { description: 'Who received what and when, from the ledger of deliveries.' })
  readonly receivers!: readonly Receiver[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the reporter confirmed to have deleted what they received; null before.',
  })
  readonly deletionConfirmedAt?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the reporter said, without an account, that somebody else got it; null before.',
  })
  readonly reporterPassedOn?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they said when they confirmed the deletion; null when they said nothing.',
  })
  readonly deletionWords?: string | null;

  @Field(() => Int, { description: 'Goes up with every change; whoever acts says which one they saw.' })
  readonly version!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'By when the authority must have heard of it, if it is a breach; null where the law names no length.',
  })
  readonly notifyBy?: Date | null;

  @Field(() => [ClockReading], {
    description: 'Every way to count the period of the notice; empty where the law names no length.',
  })
  readonly clock!: readonly ClockReading[];

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it is open.' })
  readonly closedAt?: Date | null;

  @Field(() => IncidentOutcome, {
    nullable: true,
    description: 'What it was found to be; null before it ended.',
  })
  readonly outcome?: IncidentOutcome | null;

  @Field(() => Boolean, { description: 'True when it ended and what it froze stays so.' })
  readonly keepsFrozen!: boolean;

  @Field(() => [IncidentScope], {
    description: 'How far it reaches: every version that was kept, the oldest first.',
  })
  readonly scopes!: readonly IncidentScope[];

  @Field(() => [IncidentNote], { description: 'What officers wrote down, the oldest first.' })
  readonly notes!: readonly IncidentNote[];

  @Field(() => [IncidentStep], {
    description: 'What took two officers, the oldest first; what waits is the last.',
  })
  readonly steps!: readonly IncidentStep[];

  @Field(() => [StillOpen], {
    description: 'What is still open in it, counted now. Of no use once it ended.',
  })
  readonly stillOpen!: readonly StillOpen[];

  @Field(() => [TimelineEntry], { description: 'What happened, from the audit log, the oldest first.' })
  readonly timeline!: readonly TimelineEntry[];
}
