import { caseScope, type FullScope, ownScope, type RecordingRow, reviewScope } from '@rightful/data';
import { idToBytes, type RecordingId, type ReviewId } from '@rightful/policy';
import type { Context } from '../portal/context.ts';
import { type OpenSealed, openKept } from './open-sealed.ts';

/** Plain bytes on their way to one listener. Close it when the answer ends. */
export interface OpenedBytes extends OpenSealed {
  /** Where the bytes begin in the stream, and how many there are. */
  readonly offset: number;
  readonly byteLength: number;
  readonly mediaType: string;
  /** Strong: the digest of the whole. */
  readonly etag: string;
}

/**
 * Opens one recording's sound for the customer whose it is, or for an officer within an open review. Null when it is
 * absent, not theirs or frozen: nobody can tell which. That somebody listens is on record before the first byte.
 */
export async function openAudio(
  ctx: Context,
  id: RecordingId,
  reviewId: ReviewId | undefined,
): Promise<OpenedBytes | null> {
  const scope = await scopeFor(ctx, reviewId);
  const row = scope && (await ctx.data.owned(scope).recordings.one({ id }));
  if (!scope || !row || row.frozenAt) return null;
  await putOnRecord(ctx, scope, row, reviewId);
  const sealed = await openKept(ctx, scope, {
    purpose: 'recording',
    objectId: idToBytes(row.id),
    keyVersion: row.keyVersion,
    blobId: row.blobId,
  });
  const { mediaType } = row;
  return {
    ...sealed,
    offset: 0,
    byteLength: sealed.stream.byteLength,
    mediaType,
    etag: row.sha256.toString('hex'),
  };
}

async function scopeFor(ctx: Context, reviewId: ReviewId | undefined): Promise<FullScope | undefined> {
  if (ctx.viewer.kind === 'customer') return reviewId ? undefined : ownScope(ctx.viewer);
  if (ctx.viewer.kind !== 'officer' || !reviewId) return undefined;
  const owner = await ctx.data.across.ownerOf('review', reviewId);
  const review = owner && (await ctx.data.ofCase(caseScope(ctx.viewer, owner)).reviews.one({ id: reviewId }));
  return review ? reviewScope(ctx.viewer, review, ctx.now()) : undefined;
}

async function putOnRecord(
  ctx: Context,
  about: FullScope,
  row: RecordingRow,
  reviewId?: ReviewId,
): Promise<void> {
  const session = 'sessionId' in ctx.viewer ? ctx.viewer.sessionId : '';
  const name = `${session}/${row.id}/${reviewId ?? ''}`;
  const now = ctx.now();
  if (ctx.listenings.isOnRecord(name, now)) return;
  await ctx.data.transact(now, async (tx) => {
    const action = reviewId ? 'review-recording' : 'listen-to-recording';
    tx.record({
      action,
      viewer: ctx.viewer,
      about,
      recordingId: row.id,
      facts: reviewId ? { reviewId } : {},
    });
  });
  ctx.listenings.remember(name, now);
}
