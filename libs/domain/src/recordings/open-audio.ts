import { caseScope, type FullScope, ownScope, type RecordingRow, reviewScope } from '@rightful/data';
import { idToBytes, type RecordingId, type RedactionId, type ReviewId } from '@rightful/policy';
import { type Context, contextFor } from '../portal/context.ts';
import { keptFromOwner } from '../redactions/kept-from-owner.ts';
import { reviewedRecording } from '../reviews/reviewed-recording.ts';
import { type OpenSealed, openKept } from './open-sealed.ts';

/** Plain bytes on their way to one listener. Close it when the answer ends. */
export interface OpenedBytes extends OpenSealed {
  /** Where the bytes begin in the stream, and how many there are. */
  readonly offset: number;
  readonly byteLength: number;
  readonly mediaType: string;
  /** Strong: the digest of the whole. */
  readonly etag: string;
  /** When the database was asked whether they may be heard, by `performance.now()`; left out: just now. */
  readonly askedAtMs?: number;
}

/** A recording that the viewer may hear, or the copy of it in which something is silent. */
interface Sound {
  readonly scope: FullScope;
  readonly purpose: 'recording' | 'redaction';
  readonly objectId: RecordingId | RedactionId;
  readonly keyVersion: number;
  readonly blobId: string;
  readonly mediaType: string;
  readonly etag: string;
}

/**
 * Opens one recording's sound for the customer whose it is, or for an officer within an open review, when the system chose
 * it to be heard there. What two officers keep from the customer is silent here as well. Null when it is absent, not theirs, frozen or withheld: nobody can tell which. That somebody listens is on record before the first byte.
 * `ask`: `anew` takes no answer of the database that was given before.
 */
export async function openAudio(
  ctx: Context,
  id: RecordingId,
  reviewId: ReviewId | undefined,
  ask: 'anew' | 'recently' = 'anew',
): Promise<OpenedBytes | null> {
  const { viewer } = ctx;
  if (viewer.kind !== 'customer' && viewer.kind !== 'officer') return null;
  const find = () => findSound(ctx, id, reviewId);
  const askedAtMs = performance.now();
  const found =
    ask === 'recently'
      ? await ctx.recent.to(`sound/${viewer.kind}/${viewer.sessionId}/${id}/${reviewId ?? ''}`, find)
      : { answer: await find(), askedAtMs };
  if (!found?.answer) return null;
  const { scope, purpose, objectId, keyVersion, blobId, mediaType, etag } = found.answer;
  await putOnRecord(ctx, scope, id, reviewId);
  const object = { purpose, objectId: idToBytes(objectId), keyVersion, blobId };
  const { stream, close } = await openKept(ctx, scope, object);
  const { byteLength } = stream;
  return { stream, close, offset: 0, byteLength, mediaType, etag, askedAtMs: found.askedAtMs };
}

async function findSound(
  ctx: Context,
  id: RecordingId,
  reviewId: ReviewId | undefined,
): Promise<Sound | null> {
  const scope = await scopeFor(ctx, reviewId);
  const row = scope && (await ctx.data.owned(scope).recordings.one({ id }));
  if (!row || row.frozenAt) return null;
  if (
    ctx.viewer.kind === 'officer' &&
    !(reviewId && (await reviewedRecording(contextFor(ctx, ctx.viewer), id, reviewId)))
  )
    return null;
  const whole: Sound = { scope, purpose: 'recording', objectId: id, ...bytesOf(row) };
  if (ctx.viewer.kind === 'officer') return whole;
  const kept = (await keptFromOwner(ctx.data, scope, [row])).get(id);
  if (!kept) return whole;
  const { id: objectId, keyVersion, blobId, mediaType, sha256 } = kept;
  if (!blobId || !mediaType || !sha256) return null;
  return { scope, purpose: 'redaction', objectId, ...bytesOf({ keyVersion, blobId, mediaType, sha256 }) };
}

const bytesOf = ({
  keyVersion,
  blobId,
  mediaType,
  sha256,
}: Pick<RecordingRow, 'keyVersion' | 'blobId' | 'mediaType' | 'sha256'>) => ({
  keyVersion,
  blobId,
  mediaType,
  etag: sha256.toString('hex'),
});

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
  recordingId: RecordingId,
  reviewId?: ReviewId,
): Promise<void> {
  const session = 'sessionId' in ctx.viewer ? ctx.viewer.sessionId : '';
  const name = `${session}/${recordingId}/${reviewId ?? ''}`;
  const now = ctx.now();
  if (ctx.listenings.isOnRecord(name, now)) return;
  await ctx.data.transact(now, async (tx) => {
    const action = reviewId ? 'review-recording' : 'listen-to-recording';
    tx.record({
      action,
      viewer: ctx.viewer,
      about,
      recordingId,
      facts: reviewId ? { recordingId, reviewId } : { recordingId },
    });
  });
  ctx.listenings.remember(name, now);
}
