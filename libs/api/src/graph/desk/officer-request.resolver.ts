import {
  clockMoves,
  customerNameOf,
  decisionsOf,
  detailsOf,
  explainFailure,
  extensionReasonOf,
  isClosable,
  isLiftable,
  isRefusable,
  isReviewable,
  isRightKind,
  mayGrantInPart,
  openReviewOf,
  refusalGroundsFor,
  timelineOf,
  usesLimitedFor,
} from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import type { RefusalGround } from '../decisions/refusal-ground.type.ts';
import { toRefusalGround } from '../decisions/to-refusal-ground.ts';
import type { DueDate } from '../requests/due-date.type.ts';
import { latestArchive } from '../requests/latest-archive.ts';
import type { TimelineStep } from '../requests/timeline-step.type.ts';
import { toDueDate } from '../requests/to-due-date.ts';
import type { LegalClock } from '../rights/legal-clock.type.ts';
import { toLegalClock } from '../rights/to-legal-clock.ts';
import type { RequestRow } from '../rows.ts';
import { OfficerRequest } from './officer-request.type.ts';
import type { WorkFailure } from './work-failure.type.ts';

const WORKED_ON: ReadonlySet<string> = new Set(['asked', 'building', 'checking', 'delayed']);

/** What a request shows an officer beside its row. */
@Resolver(() => OfficerRequest)
export class OfficerRequestResolver {
  @FieldResolver()
  customerName(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<string> {
    return customerNameOf(context.officer, request);
  }

  @FieldResolver()
  async due(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<DueDate> {
    return toDueDate(request, await context.locale());
  }

  @FieldResolver()
  async timeline(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<TimelineStep[]> {
    return timelineOf(request, await latestArchive(context, request));
  }

  @FieldResolver()
  review(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<unknown> {
    return openReviewOf(context.officer, request);
  }

  @FieldResolver()
  viewerCanOpenReview(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<boolean> {
    return isReviewable(context.officer, request);
  }

  @FieldResolver()
  failure(@Root() { state, failureCode, failedAt, attempts }: RequestRow): WorkFailure | null {
    if (!failureCode || !failedAt || !WORKED_ON.has(state)) return null;
    return { code: failureCode, text: explainFailure(failureCode), attempts, failedAt };
  }

  @FieldResolver()
  async clock(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<LegalClock> {
    const reason = await extensionReasonOf(context.officer, request);
    return toLegalClock(request, await context.locale(), reason);
  }

  @FieldResolver()
  asked(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<unknown> {
    return detailsOf(context.officer, request);
  }

  @FieldResolver()
  viewerPauseReasons(@Root() request: RequestRow, @Ctx() context: RequestContext) {
    return clockMoves(request, context.now).pauseReasons;
  }

  @FieldResolver()
  viewerCanResumeClock(@Root() request: RequestRow, @Ctx() context: RequestContext): boolean {
    return clockMoves(request, context.now).canResume;
  }

  @FieldResolver()
  viewerCanExtendClock(@Root() request: RequestRow, @Ctx() context: RequestContext): boolean {
    return clockMoves(request, context.now).canExtend;
  }

  @FieldResolver()
  extensionNeedsDay(@Root() request: RequestRow, @Ctx() context: RequestContext): boolean {
    return clockMoves(request, context.now).needsDay;
  }

  @FieldResolver()
  limitedUses(@Root() request: RequestRow, @Ctx() context: RequestContext) {
    return usesLimitedFor(context.officer, request);
  }

  @FieldResolver()
  viewerCanLift(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<boolean> {
    return isLiftable(context.officer, request);
  }

  @FieldResolver()
  viewerCanAnswer(@Root() { kind, state, openMark }: RequestRow): boolean {
    return isRightKind(kind) && state === 'asked' && openMark === 1;
  }

  @FieldResolver()
  viewerCanTryAgain(@Root() request: RequestRow): boolean {
    return request.state === 'delayed';
  }

  @FieldResolver()
  viewerCanClose(@Root() request: RequestRow): boolean {
    return isClosable(request);
  }

  @FieldResolver()
  async viewerCanProposeRelease(
    @Root() request: RequestRow,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return request.state === 'held' && !(await awaitsSecond(context, request));
  }

  @FieldResolver()
  async viewerCanProposeRefusal(
    @Root() request: RequestRow,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return isRefusable(request) && !(await awaitsSecond(context, request));
  }

  @FieldResolver()
  async refusalGrounds(
    @Root() request: RequestRow,
    @Ctx() context: RequestContext,
  ): Promise<RefusalGround[]> {
    const locale = await context.locale();
    return refusalGroundsFor(request).map((ground) => toRefusalGround(ground, locale));
  }

  @FieldResolver()
  async viewerCanProposeGrantInPart(
    @Root() request: RequestRow,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return (await mayGrantInPart(context.officer, request)) && !(await awaitsSecond(context, request));
  }

  @FieldResolver()
  decisions(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<unknown> {
    return decisionsOf(context.officer, request);
  }
}

async function awaitsSecond(context: RequestContext, request: RequestRow): Promise<boolean> {
  return (await decisionsOf(context.officer, request)).some(({ openMark }) => openMark === 1);
}
