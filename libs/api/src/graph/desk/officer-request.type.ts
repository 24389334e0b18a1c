import { officer } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Decision } from '../decisions/decision.type.ts';
import { RefusalGround } from '../decisions/refusal-ground.type.ts';
import { CopyRequestState } from '../requests/copy-request-state.enum.ts';
import { DueDate } from '../requests/due-date.type.ts';
import { TimelineStep } from '../requests/timeline-step.type.ts';
import { Review } from '../reviews/review.type.ts';
import { AskedWords } from '../rights/asked-words.type.ts';
import { ClockPauseReason } from '../rights/clock-pause-reason.enum.ts';
import { LegalClock } from '../rights/legal-clock.type.ts';
import { LimitedUse } from '../rights/limited-use.enum.ts';
import { RequestKind } from '../rights/request-kind.enum.ts';
import { RequestOutcome } from '../rights/request-outcome.enum.ts';
import { Access } from '../secure-schema/access.ts';
import { WorkDoor } from '../worklist/work-door.enum.ts';
import { GateFinding } from './gate-finding.type.ts';
import { WorkFailure } from './work-failure.type.ts';

@ObjectType({
  description: 'A request as the privacy officers see it: whose and by when, never what it sounds like.',
  simpleResolvers: true,
})
@Access(officer)
export class OfficerRequest {
  @Field(() => ID, { description: 'Names the request.' })
  readonly id!: string;

  @Field(() => RequestKind, { description: 'Which right is used.' })
  readonly kind!: RequestKind;

  @Field(() => WorkDoor, { description: 'By which way it came in.' })
  readonly door!: WorkDoor;

  @Field(() => Int, { description: 'Goes up with each change; every step names the one that was seen.' })
  readonly version!: number;

  @Field(() => CopyRequestState, { description: 'Where it stands.' })
  readonly state!: CopyRequestState;

  @Field(() => String, { description: 'The name of the customer who asked.' })
  readonly customerName!: string;

  @Field(() => DateTime, { description: 'When it was entered here.' })
  readonly askedAt!: Date;

  @Field(() => DateTime, { description: 'When it came to the controller: the start of the legal clock.' })
  readonly receivedAt!: Date;

  @Field(() => LegalClock, { description: 'The period in which it has to be answered, explained.' })
  readonly clock!: LegalClock;

  @Field(() => DateTime, { description: 'The next date by which somebody has to act.' })
  readonly actAt!: Date;

  @Field(() => AskedWords, {
    nullable: true,
    description: 'What is asked for in words; null where nothing is.',
  })
  readonly asked?: AskedWords | null;

  @Field(() => RequestOutcome, { nullable: true, description: 'How it was answered; null before.' })
  readonly outcome?: RequestOutcome | null;

  @Field(() => [String], { description: 'Grounds of a refusal, whole or in part, by their codes.' })
  readonly grounds!: readonly string[];

  @Field(() => DueDate, { description: 'Until when the answer is due, and why.' })
  readonly due!: DueDate;

  @Field(() => Int, { description: 'Recordings that the request covers.' })
  readonly recordingCount!: number;

  @Field(() => [GateFinding], { description: 'Why it stands where it stands: what the gate found.' })
  readonly findings!: readonly GateFinding[];

  @Field(() => WorkFailure, {
    nullable: true,
    description: 'Why the last try to pack or to check it failed; null when none did.',
  })
  readonly failure?: WorkFailure | null;

  @Field(() => [TimelineStep], { description: 'The way of this request, step by step, in order.' })
  readonly timeline!: readonly TimelineStep[];

  @Field(() => Review, {
    nullable: true,
    description: 'The review that this officer has open on it; null when there is none.',
  })
  readonly review?: Review | null;

  @Field(() => Boolean, { description: 'True when a review can be opened on it.' })
  readonly viewerCanOpenReview!: boolean;

  @Field(() => Boolean, { description: 'True when it waits to be tried again.' })
  readonly viewerCanTryAgain!: boolean;

  @Field(() => Boolean, { description: 'True when it cannot go on and can be closed with a reason.' })
  readonly viewerCanClose!: boolean;

  @Field(() => [ClockPauseReason], { description: 'For what the clock can be stopped now.' })
  readonly viewerPauseReasons!: readonly ClockPauseReason[];

  @Field(() => Boolean, { description: 'True while something is awaited.' })
  readonly viewerCanResumeClock!: boolean;

  @Field(() => Boolean, { description: 'True when more time can be taken.' })
  readonly viewerCanExtendClock!: boolean;

  @Field(() => Boolean, {
    description: 'True where the law lays down no length, so that a day has to be named.',
  })
  readonly extensionNeedsDay!: boolean;

  @Field(() => [LimitedUse], { description: 'What must not be done with recordings of this person now.' })
  readonly limitedUses!: readonly LimitedUse[];

  @Field(() => Boolean, { description: 'True when the end of what it limits can be announced.' })
  readonly viewerCanLift!: boolean;

  @Field(() => Boolean, { description: 'True when it can be granted in words.' })
  readonly viewerCanAnswer!: boolean;

  @Field(() => Boolean, { description: 'True when it is held and its release can be proposed.' })
  readonly viewerCanProposeRelease!: boolean;

  @Field(() => Boolean, { description: 'True when its refusal can be proposed.' })
  readonly viewerCanProposeRefusal!: boolean;

  @Field(() => [RefusalGround], {
    description: 'On which grounds it may be refused, whole or in part; the law names them.',
  })
  readonly refusalGrounds!: readonly RefusalGround[];

  @Field(() => Boolean, { description: 'True when granting a part of it can be proposed.' })
  readonly viewerCanProposeGrantInPart!: boolean;

  @Field(() => [Decision], { description: 'What was proposed for it, the newest first.' })
  readonly decisions!: readonly Decision[];
}
