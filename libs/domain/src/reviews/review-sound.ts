import { caseScope, isNull, type RecordingRow, type ReviewItemRow, type Transaction } from '@rightful/data';
import type { RecordingId, ReviewId } from '@rightful/policy';
import { withInterval } from '../deliveries/byte-intervals.ts';
import type { OfficerContext } from '../portal/context.ts';
import { isHeard } from './hearing-rules.ts';
import { reserveListening } from './reserve-listening.ts';
import { reviewedRecording } from './reviewed-recording.ts';
import { withinBudget } from './trip-budget.ts';

/** So much sound goes out at once, and what was heard is put down after so much of it. */
const PART_MS = 250;
const PUT_DOWN_MS = 2_000;

interface Sound {
  /** What hearing it counts for; null for a copy, which is not the recording. */
  readonly item: ReviewItemRow | null;
  readonly recording: Pick<RecordingRow, 'id' | 'byteLength' | 'durationMs'>;
}

/** Bytes from `start` on, as they may be sent to an officer's ear. */
export type ToEar = (pieces: AsyncIterable<Buffer>, start: number) => AsyncGenerator<Buffer, void, void>;

/**
 * How the sound of a review reaches an officer: at the pace of an ear, in the budget of their hour, and with each byte that
 * was sent put down, so that nothing else decides what was heard. Undefined when there is nothing for them to hear.
 * Throws ListeningBudgetSpent, also while it runs.
 */
export async function toReviewersEar(
  ctx: OfficerContext,
  id: RecordingId,
  reviewId: ReviewId,
): Promise<ToEar | undefined> {
  const sound = await reviewedRecording(ctx, id, reviewId);
  if (!sound) return undefined;
  await withinBudget(ctx, id);
  return (pieces, start) => hear(ctx, sound, pieces, start);
}

/** The same for the copy that would go out: it costs as much of the hour, and makes nothing heard. */
export async function copyToReviewersEar(ctx: OfficerContext, copy: Sound['recording']): Promise<ToEar> {
  await withinBudget(ctx, copy.id);
  return (pieces, start) => hear(ctx, { item: null, recording: copy }, pieces, start);
}

async function* hear(
  ctx: OfficerContext,
  { item, recording }: Sound,
  pieces: AsyncIterable<Buffer>,
  start: number,
): AsyncGenerator<Buffer, void, void> {
  const bytesPerMs = recording.byteLength / Math.max(1, recording.durationMs);
  const partByteLength = Math.max(1, Math.round(bytesPerMs * PART_MS));
  let served: Served = { from: start, to: start, overMs: 0 };
  const putDown = async () => {
    const some = served;
    served = { from: some.to, to: some.to, overMs: 0 };
    if (item && some.to > some.from)
      await ctx.data.transact(ctx.now(), (tx) => record(ctx, tx, item, recording, some));
  };
  try {
    for await (const piece of pieces) {
      for (let from = 0; from < piece.length; ) {
        const wantedLength = Math.min(partByteLength, piece.length - from);
        const grantedMs = await reserveListening(ctx, recording.id, wantedLength / bytesPerMs);
        const length = Math.min(wantedLength, Math.max(1, Math.floor(grantedMs * bytesPerMs)));
        // A copy: whoever sends it gives its memory back.
        const part = new Uint8Array(piece.subarray(from, from + length));
        from += length;
        // Whoever hangs up on it had it, and it cost them. Heard is only what was waited for.
        yield Buffer.from(part.buffer);
        const overMs = await ctx.ears.hear(ctx.viewer.accountId, length / bytesPerMs);
        served = { ...served, to: served.to + length, overMs: served.overMs + overMs };
        if ((served.to - served.from) / bytesPerMs >= PUT_DOWN_MS) await putDown();
      }
    }
  } finally {
    await putDown();
  }
}

interface Served {
  readonly from: number;
  readonly to: number;
  readonly overMs: number;
}

async function record(
  ctx: OfficerContext,
  tx: Transaction,
  item: ReviewItemRow,
  { byteLength, durationMs }: Sound['recording'],
  served: Served,
): Promise<void> {
  const officerId = ctx.viewer.accountId;
  // Holds the officer's row, so that two parts at once are both counted.
  await tx.common.accounts.update({ id: officerId, closedAt: isNull() }, { closedAt: null });
  const { reviewHearings } = tx.ofCase(caseScope(ctx.viewer, item.subjectId));
  const place = { itemId: item.id, officerId };
  const before = await reviewHearings.one(place);
  const ranges = withInterval(before?.ranges ?? [], [served.from, served.to]);
  const servedOverMs = Math.round((before?.servedOverMs ?? 0) + served.overMs);
  const size = { byteLength, durationMs };
  const heardAt = before?.heardAt ?? (isHeard({ ranges, servedOverMs }, size) ? tx.now : null);
  const set = { ranges, servedOverMs, lastServedAt: tx.now, heardAt, ...size };
  if (before) await reviewHearings.update(place, set);
  else await reviewHearings.insert({ subjectId: item.subjectId, ...place, firstServedAt: tx.now, ...set });
}
