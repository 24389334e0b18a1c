import {
  closedReasonOf,
  detailsOf,
  extensionReasonOf,
  isShown,
  isWithdrawable,
  keptBack,
  mayLeave,
  progressOf,
  timelineOf,
  whyRefused,
} from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { toRefusalGround } from '../decisions/to-refusal-ground.ts';
import type { WhyRefused } from '../decisions/why-refused.type.ts';
import type { LegalClock } from '../rights/legal-clock.type.ts';
import { toLegalClock } from '../rights/to-legal-clock.ts';
import type { RequestRow } from '../rows.ts';
import type { BuildProgress } from './build-progress.type.ts';
import { CopyRequest } from './copy-request.type.ts';
import type { DueDate } from './due-date.type.ts';
import type { KeptBack } from './kept-back.type.ts';
import { latestArchive } from './latest-archive.ts';
import type { TimelineStep } from './timeline-step.type.ts';
import { toDueDate } from './to-due-date.ts';

/** What a request shows beside its row. */
@Resolver(() => CopyRequest)
export class CopyRequestResolver {
  @FieldResolver()
  deviceIds(@Root() request: RequestRow): readonly string[] {
    return request.scopeDeviceIds;
  }

  @FieldResolver()
  from(@Root() request: RequestRow): Date | null {
    return request.scopeFrom;
  }

  @FieldResolver()
  to(@Root() request: RequestRow): Date | null {
    return request.scopeTo;
  }

  @FieldResolver()
  async due(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<DueDate> {
    return toDueDate(request, await context.locale());
  }

  @FieldResolver()
  async clock(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<LegalClock> {
    const reason = await extensionReasonOf(context.customer, request);
    return toLegalClock(request, await context.locale(), reason);
  }

  @FieldResolver()
  asked(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<unknown> {
    return detailsOf(context.customer, request);
  }

  @FieldResolver()
  async whyRefused(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<WhyRefused | null> {
    const why = await whyRefused(context.customer, request);
    if (!why) return null;
    const ground = toRefusalGround(why.ground, await context.locale());
    return { ...why, ground, subjectId: request.subjectId };
  }

  @FieldResolver()
  async keptBack(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<KeptBack | null> {
    const kept = await keptBack(context.customer, request);
    return kept && { subjectId: request.subjectId, ...kept };
  }

  @FieldResolver()
  async timeline(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<TimelineStep[]> {
    return timelineOf(request, await latestArchive(context, request));
  }

  @FieldResolver()
  closedReason(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<string | null> {
    return closedReasonOf(context.customer, request);
  }

  @FieldResolver()
  progress(@Root() request: RequestRow, @Ctx() context: RequestContext): BuildProgress | null {
    return progressOf(context.customer, request);
  }

  @FieldResolver()
  async archive(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<unknown> {
    const archive = await latestArchive(context, request);
    return archive && isShown(context.customer, archive) ? archive : null;
  }

  @FieldResolver()
  viewerCanWithdraw(@Root() request: RequestRow): boolean {
    return isWithdrawable(request);
  }

  @FieldResolver()
  async viewerCanPrepareDownload(
    @Root() request: RequestRow,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const archive = await latestArchive(context, request);
    return archive !== null && mayLeave(context.customer, archive, context.now);
  }
}
