import { caseScope, isNull, type RecordingRow, type ReviewItemRow, type Transaction } from '@rightful/data';
import type { RecordingId, ReviewId } from '@rightful/policy';
import { withInterval } from '../deliveries/byte-intervals.ts';
import type { OfficerContext } from '../portal/context.ts';
import { isHeard } from './hearing-rules.ts';
import { spendListening } from './listening-budget.ts';
import { reviewedRecording } from './reviewed-recording.ts';
import { withinBudget } from './trip-budget.ts';

/** So much sound goes out at once, and so much of it is put down at once. */
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
  sound: Sound,
  pieces: AsyncIterable<Buffer>,
  start: number,
): AsyncGenerator<Buffer, void, void> {
  const { byteLength, durationMs, id } = sound.recording;
  const bytesPerMs = byteLength / Math.max(1, durationMs);
  const partByteLength = Math.max(1, Math.round(bytesPerMs * PART_MS));
  let served: Served = { from: start, to: start, overMs: 0, soundMs: 0 };
  const putDown = async () => {
    const some = served;
    served = { from: some.to, to: some.to, overMs: 0, soundMs: 0 };
    if (some.soundMs > 0) await ctx.data.transact(ctx.now(), (tx) => record(ctx, tx, sound, some));
  };
  try {
    for await (const piece of pieces) {
      for (let from = 0; from < piece.length; from += partByteLength) {
        // A copy: whoever sends it gives its memory back.
        const part = new Uint8Array(piece.subarray(from, from + partByteLength));
        const { length } = part;
        const soundMs = length / bytesPerMs;
        // Before it goes out: whoever hangs up on it had it, and it costs them. Heard is only what was waited for.
        served = { ...served, soundMs: served.soundMs + soundMs };
        yield Buffer.from(part.buffer);
        const overMs = await ctx.ears.hear(ctx.viewer.accountId, soundMs);
        served = { ...served, to: served.to + length, overMs: served.overMs + overMs };
        if (served.soundMs < PUT_DOWN_MS) continue;
        await putDown();
        await withinBudget(ctx, id);
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
  readonly soundMs: number;
}

async function record(
  ctx: OfficerContext,
  tx: Transaction,
  { item, recording }: Sound,
  served: Served,
): Promise<void> {
  const officerId = ctx.viewer.accountId;
  // Holds the officer's row, so that two parts at once are both counted.
  await tx.common.accounts.update({ id: officerId, closedAt: isNull() }, { closedAt: null });
  await spendListening(ctx, tx, recording.id, served.soundMs);
  if (!item) return;
  const { reviewHearings } = tx.ofCase(caseScope(ctx.viewer, item.subjectId));
  const place = { itemId: item.id, officerId };
  const before = await reviewHearings.one(place);
  const ranges = withInterval(before?.ranges ?? [], [served.from, served.to]);
  const servedOverMs = Math.round((before?.servedOverMs ?? 0) + served.overMs);
  const heardAt = before?.heardAt ?? (isHeard({ ranges, servedOverMs }, recording) ? tx.now : null);
  const set = { ranges, servedOverMs, lastServedAt: tx.now, heardAt };
  if (before) await reviewHearings.update(place, set);
  else await reviewHearings.insert({ subjectId: item.subjectId, ...place, firstServedAt: tx.now, ...set });
}
