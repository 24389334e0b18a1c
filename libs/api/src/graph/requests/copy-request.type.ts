import { owner, type SubjectId } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Archive } from '../archives/archive.type.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import { WhyRefused } from '../decisions/why-refused.type.ts';
import { AskedWords } from '../rights/asked-words.type.ts';
import { LegalClock } from '../rights/legal-clock.type.ts';
import { RequestKind } from '../rights/request-kind.enum.ts';
import { RequestOutcome } from '../rights/request-outcome.enum.ts';
import { Access } from '../secure-schema/access.ts';
import { BuildProgress } from './build-progress.type.ts';
import { CopyRequestState } from './copy-request-state.enum.ts';
import { DueDate } from './due-date.type.ts';
import { KeptBack } from './kept-back.type.ts';
import { TimelineStep } from './timeline-step.type.ts';

@ObjectType({ description: 'One request of a customer, of whatever kind.', simpleResolvers: true })
@Access(owner)
export class CopyRequest {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the request.' })
  readonly id!: string;

  @Field(() => RequestKind, { description: 'Which right is used.' })
  readonly kind!: RequestKind;

  @Field(() => CopyRequestState, { description: 'Where it stands.' })
  readonly state!: CopyRequestState;

  @Field(() => DateTime, { description: 'When it was received: the start of the legal clock.' })
  readonly askedAt!: Date;

  @Field(() => [ID], { description: 'Empty when all devices were asked for.' })
  readonly deviceIds!: readonly string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Recordings from this instant were asked for (inclusive); null: from the first.',
  })
  readonly from?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Recordings before this instant were asked for (exclusive); null: to the last.',
  })
  readonly to?: Date | null;

  @Field(() => Int, { description: 'Recordings that the request covers.' })
  readonly recordingCount!: number;

  @Field(() => DueDate, { description: 'Until when the answer is due, and why.' })
  readonly due!: DueDate;

  @Field(() => LegalClock, { description: 'The same, with everything that led to it.' })
  readonly clock!: LegalClock;

  @Field(() => AskedWords, {
    nullable: true,
    description: 'What was asked for in words; null where nothing was.',
  })
  readonly asked?: AskedWords | null;

  @Field(() => RequestOutcome, { nullable: true, description: 'How it was answered; null before.' })
  readonly outcome?: RequestOutcome | null;

  @Field(() => [String], { description: 'Grounds of a refusal, whole or in part, by their codes.' })
  readonly grounds!: readonly string[];

  @Field(() => WhyRefused, {
    nullable: true,
    description: 'Why it was refused, whole or in part, and what is done all the same; null otherwise.',
  })
  readonly whyRefused?: WhyRefused | null;

  @Field(() => KeptBack, {
    nullable: true,
    description: 'What is muted or withheld in the answer, and why; null when nothing is.',
  })
  readonly keptBack?: KeptBack | null;

  @Field(() => [TimelineStep], { description: 'The way of this request, step by step, in order.' })
  readonly timeline!: readonly TimelineStep[];

  @Field(() => String, {
    nullable: true,
    description: 'Why a privacy officer ended it, in their words; null otherwise.',
  })
  readonly closedReason?: string | null;

  @Field(() => BuildProgress, {
    nullable: true,
    description: 'How far packing has come; null when nothing is being packed.',
  })
  readonly progress?: BuildProgress | null;

  @Field(() => Archive, {
    nullable: true,
    description: 'The archive, once it may be looked at; null before.',
  })
  readonly archive?: Archive | null;

  @Field(() => Boolean, { description: 'True while the request can still be taken back.' })
  readonly viewerCanWithdraw!: boolean;

  @Field(() => Boolean, { description: 'True when the archive waits for a download.' })
  readonly viewerCanPrepareDownload!: boolean;
}
