import { createHash } from 'node:crypto';
import { type ListeningSpellRow, lessThan, moreThan, type Transaction } from '@rightful/data';
import { idToBytes, type RecordingId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';

const MINUTE_MS = 60_000;
const WINDOW_MS = 60 * MINUTE_MS;
/** Of a minute only the beginning is known: it counts until an hour after its end. */
const COUNTED_MS = WINDOW_MS + MINUTE_MS;
const KEPT_MS = 24 * WINDOW_MS;

/** What an officer heard within the last hour, and what they may. */
export interface ListeningBudget {
  readonly playedMs: number;
  readonly mostMs: number;
  readonly recordingCount: number;
  readonly mostRecordings: number;
  /** When listening is possible again; null while it is. */
  readonly opensAt: Date | null;
  /** The other officers were told already. */
  readonly isToldOf: boolean;
}

const markOf = (id: RecordingId): Buffer => createHash('sha256').update(idToBytes(id)).digest();

/** `next`: the recording that is to be heard, which may be one of those that count already. */
export async function listeningBudget(ctx: OfficerContext, next?: RecordingId): Promise<ListeningBudget> {
  const now = ctx.now();
  const spells = await ctx.data.common.listeningSpells.find(
    { officerId: ctx.viewer.accountId, minuteAt: moreThan(new Date(now.getTime() - COUNTED_MS)) },
    { order: { minuteAt: 'ASC' } },
  );
  const { minutesPerHour, recordingsPerHour } = ctx.config.review;
  const mostMs = minutesPerHour * MINUTE_MS;
  const mark = next && markOf(next);
  const isKnown = spells.some((spell) => spell.playedMs > 0 && mark?.equals(spell.recordingMark));
  const fits = (left: readonly ListeningSpellRow[]) =>
    playedMsOf(left) < mostMs && (isKnown || countOf(left) < recordingsPerHour);
  return {
    playedMs: playedMsOf(spells),
    mostMs,
    recordingCount: countOf(spells),
    mostRecordings: recordingsPerHour,
    opensAt: fits(spells) ? null : opensAt(spells, fits),
    isToldOf: spells.some((spell) => spell.tripped),
  };
}

/** The first instant at which enough of it is an hour ago. */
function opensAt(
  spells: readonly ListeningSpellRow[],
  fits: (left: readonly ListeningSpellRow[]) => boolean,
): Date {
  const over = spells.findIndex((_spell, index) => fits(spells.slice(index + 1)));
  const last = spells[over < 0 ? spells.length - 1 : over];
  return new Date((last?.minuteAt.getTime() ?? 0) + COUNTED_MS);
}

const playedMsOf = (spells: readonly ListeningSpellRow[]): number =>
  spells.reduce((sum, { playedMs }) => sum + playedMs, 0);
const countOf = (spells: readonly ListeningSpellRow[]): number =>
  new Set(
    spells.filter(({ playedMs }) => playedMs > 0).map(({ recordingMark }) => recordingMark.toString('hex')),
  ).size;

/** Puts down what was played just now; what is a day old goes. */
export async function spendListening(
  ctx: OfficerContext,
  tx: Transaction,
  recordingId: RecordingId,
  playedMs: number,
  tripped = false,
): Promise<void> {
  const officerId = ctx.viewer.accountId;
  const { listeningSpells } = tx.common;
  const minuteAt = new Date(Math.floor(tx.now.getTime() / MINUTE_MS) * MINUTE_MS);
  const place = { officerId, minuteAt, recordingMark: markOf(recordingId) };
  const spell = await listeningSpells.one(place);
  if (!spell) {
    await listeningSpells.delete({ officerId, minuteAt: lessThan(new Date(tx.now.getTime() - KEPT_MS)) });
    await listeningSpells.insert({ ...place, playedMs: Math.round(playedMs), tripped });
    return;
  }
  await listeningSpells.update(place, {
    playedMs: Math.round(spell.playedMs + playedMs),
    tripped: spell.tripped || tripped,
  });
}
