import type { CalendarDate } from '@rightful/law';
import { idToBytes } from '@rightful/policy';
import { sendLetter } from '../../letters/send-letter.ts';
import type { OfficerContext } from '../../portal/context.ts';
import { sealReason } from '../../reasons/seal-reason.ts';
import { readWords, wordsNeeded } from '../steps/read-words.ts';
import {
  type RequestStepResult,
  requestNotPossible,
  type SeenRequest,
  stepInRequest,
} from '../steps/step-in-request.ts';
import { clockMoves } from './clock-moves.ts';
import { datesOf } from './dates-of.ts';

const LONGEST_REASON = 1000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const NOT_EXTENDABLE = requestNotPossible(
  'NOT_EXTENDABLE',
  'The period cannot be extended: it was once already, it is over, or this law does not provide for it.',
);
const DAY_NEEDED = requestNotPossible(
  'DAY_NEEDED',
  'Say by which day the answer will come, as 2026-03-31: a day after the period ends.',
  ['until'],
);

/**
 * Takes more time, once, within the first period, as much as the law lays down. The letter that tells the customer why goes
 * in the same transaction: without it there is no extension. `until`: only where the law lays down no length.
 */
export async function extendClock(
  ctx: OfficerContext,
  seen: SeenRequest,
  why: string,
  until: string | null = null,
): Promise<RequestStepResult> {
  const reason = readWords(why, LONGEST_REASON);
  if (!reason) return wordsNeeded('reason', LONGEST_REASON);
  return stepInRequest(ctx, seen, async (tx, { scope, request }) => {
    const { canExtend, needsDay } = clockMoves(request, tx.now);
    if (!canExtend) return NOT_EXTENDABLE;
    if (needsDay && !(until && DAY.test(until))) return DAY_NEEDED;
    const day = needsDay ? { until: until as CalendarDate } : {};
    const { sealed, keyVersion } = await sealReason(tx, scope, idToBytes(request.id), reason, 'extension');
    const words = { reasonSealed: sealed.toString('base64'), keyVersion };
    const clock = { ...request.clock, extension: { toldAt: tx.now.toISOString(), ...words, ...day } };
    let dates: ReturnType<typeof datesOf>;
    try {
      dates = datesOf(ctx, { ...request, clock }, tx.now);
    } catch (error) {
      if (error instanceof RangeError) return needsDay ? DAY_NEEDED : NOT_EXTENDABLE;
      throw error;
    }
    await sendLetter(ctx, tx, scope, { ...request, ...dates, clock }, 'extended', { reason });
    tx.record({
      action: 'extend-clock',
      viewer: ctx.viewer,
      about: scope,
      facts: { requestId: request.id, dueAt: dates.dueAt.toISOString() },
    });
    return { clock, ...dates };
  });
}
