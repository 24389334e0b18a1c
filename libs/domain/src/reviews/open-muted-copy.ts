import { caseScope, oneOf, type RedactionRow, reviewScope } from '@rightful/data';
import { idToBytes, type ReviewId, type ReviewItemId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import type { OpenedBytes } from '../recordings/open-audio.ts';
import { openKept } from '../recordings/open-sealed.ts';
import { copyToReviewersEar, type ToEar } from './review-sound.ts';

export interface MutedCopyToHear {
  /** Asks anew each time whether it may be heard; null when not. */
  readonly open: () => Promise<OpenedBytes | null>;
  readonly toEar: ToEar;
}

/**
 * The copy of an item that would go out, with its muted parts silent, for the officer within their open review. Null when
 * there is none for them. Throws ListeningBudgetSpent.
 */
export async function mutedCopyToHear(
  ctx: OfficerContext,
  id: ReviewItemId,
  reviewId: ReviewId,
): Promise<MutedCopyToHear | null> {
  const found = await findCopy(ctx, id, reviewId);
  if (!found) return null;
  const { scope, copy } = found;
  const { recordingId, byteLength, durationMs } = copy;
  await ctx.data.transact(ctx.now(), async (tx) =>
    tx.record({
      action: 'review-recording',
      viewer: ctx.viewer,
      about: scope,
      recordingId,
      facts: { recordingId, reviewId, redactionId: copy.id },
    }),
  );
  const toEar = await copyToReviewersEar(ctx, {
    id: recordingId,
    byteLength: byteLength ?? 0,
    durationMs: durationMs ?? 0,
  });
  return { toEar, open: () => openCopy(ctx, id, reviewId) };
}

async function openCopy(
  ctx: OfficerContext,
  id: ReviewItemId,
  reviewId: ReviewId,
): Promise<OpenedBytes | null> {
  const found = await findCopy(ctx, id, reviewId);
  const blobId = found?.copy.blobId;
  if (!found || !blobId) return null;
  const { scope, copy } = found;
  const object = {
    purpose: 'redaction',
    objectId: idToBytes(copy.id),
    keyVersion: copy.keyVersion,
    blobId,
  } as const;
  const { stream, close } = await openKept(ctx, scope, object);
  return {
    stream,
    close,
    offset: 0,
    byteLength: stream.byteLength,
    mediaType: copy.mediaType ?? 'application/octet-stream',
    etag: copy.sha256?.toString('hex') ?? '',
  };
}

async function findCopy(ctx: OfficerContext, id: ReviewItemId, reviewId: ReviewId) {
  const owner = await ctx.data.across.ownerOf('review', reviewId);
  const review = owner && (await ctx.data.ofCase(caseScope(ctx.viewer, owner)).reviews.one({ id: reviewId }));
  const scope = review && reviewScope(ctx.viewer, review, ctx.now());
  if (!scope) return null;
  const owned = ctx.data.owned(scope);
  const { requestId } = review;
  const item = await owned.reviewItems.one({ id, requestId });
  const recording = item && (await owned.recordings.one({ id: item.recordingId }));
  if (!item || !recording || recording.frozenAt) return null;
  const copy: RedactionRow | null = await owned.redactions.one({
    requestId,
    recordingId: item.recordingId,
    action: 'mute',
    state: oneOf(['proposed', 'released']),
  });
  return copy && { scope, copy };
}
