import { caseScope, type RecordingRow, type ReviewItemRow, reviewScope } from '@rightful/data';
import type { RecordingId, ReviewId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';

/** A recording that the system chose to be heard, within the officer's own open review of its request. */
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
  return item && recording ? { item, recording } : undefined;
}
