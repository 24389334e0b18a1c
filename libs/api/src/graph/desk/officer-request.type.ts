import { officer } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { CopyRequestState } from '../requests/copy-request-state.enum.ts';
import { DueDate } from '../requests/due-date.type.ts';
import { TimelineStep } from '../requests/timeline-step.type.ts';
import { Review } from '../reviews/review.type.ts';
import { Access } from '../secure-schema/access.ts';
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

  @Field(() => CopyRequestState, { description: 'Where it stands.' })
  readonly state!: CopyRequestState;

  @Field(() => String, { description: 'The name of the customer who asked.' })
  readonly customerName!: string;

  @Field(() => DateTime, { description: 'When it was received: the start of the legal clock.' })
  readonly askedAt!: Date;

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

  @Field(() => Boolean, { description: 'True when it is held and can be released.' })
  readonly viewerCanReleaseHold!: boolean;
}
