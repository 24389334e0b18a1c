import { caseScope, type RecordingRow, type ReviewItemRow, reviewScope } from '@rightful/data';
import type { RecordingId, ReviewId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { isRestricted } from '../requests/limits/is-limited.ts';

/** A recording that the system chose to be heard, within the officer's own open review of its request; nobody hears what may only be kept (Art. 18). */
export async function reviewedRecording(
  ctx: OfficerContext,
  id: RecordingId,
  reviewId: ReviewId,
): Promise<{ item: ReviewItemRow; recording: RecordingRow } | undefined> {
  const owner = await ctx.data.across.ownerOf('review', reviewId);
  const review = owner && (await ctx.data.ofCase(caseScope(ctx.viewer, owner)).reviews.one({ id: reviewId }));
  const scope = review && reviewScope(ctx.viewer, review, ctx.now());
  if (!scope) return undefined;
  const owned = ctx.data.owned(scope);
  const item = await owned.reviewItems.one({ requestId: review.requestId, recordingId: id });
  const recording = item && (await owned.recordings.one({ id }));
  if (!item || !recording || (await isRestricted(ctx, scope, recording))) return undefined;
  return { item, recording };
}
