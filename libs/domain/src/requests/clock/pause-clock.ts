import type { PauseReason } from '@rightful/law';
import { sendLetter } from '../../letters/send-letter.ts';
import { keepMessage } from '../../messages/keep-message.ts';
import { tellOfMessage } from '../../messages/tell-of-message.ts';
import type { OfficerContext } from '../../portal/context.ts';
import { readWords, wordsNeeded } from '../steps/read-words.ts';
import {
  type RequestStepResult,
  requestNotPossible,
  type SeenRequest,
  stepInRequest,
} from '../steps/step-in-request.ts';
import { clockMoves } from './clock-moves.ts';
import { datesOf } from './dates-of.ts';

const LONGEST_QUESTION = 2000;

const NOT_PAUSABLE = requestNotPossible(
  'NOT_PAUSABLE',
  'The clock does not stand still for that: something is awaited already, the period is over, or this law knows no such pause.',
  ['reason'],
);

/**
 * Asks the customer who they are or what they seek, and lets the clock stand still until they answer, as far as the law of
 * the request knows that. The question goes to them in the same transaction.
 */
export async function pauseClock(
  ctx: OfficerContext,
  seen: SeenRequest,
  reason: PauseReason,
  question: string,
): Promise<RequestStepResult> {
  const needed = readWords(question, LONGEST_QUESTION);
  if (!needed) return wordsNeeded('question', LONGEST_QUESTION);
  return stepInRequest(ctx, seen, async (tx, { scope, request }) => {
    if (!clockMoves(request, tx.now).pauseReasons.includes(reason)) return NOT_PAUSABLE;
    const pause = { reason, askedAt: tx.now.toISOString(), answeredAt: null };
    const clock = { ...request.clock, pauses: [...request.clock.pauses, pause] };
    const dates = datesOf(ctx, { ...request, clock }, tx.now);
    const asked = { ...request, ...dates, clock };
    if (reason === 'identity') await sendLetter(ctx, tx, scope, asked, 'identity-needed', { needed });
    else {
      await tellOfMessage(tx, scope, request, 'officer');
      await keepMessage(tx, scope, request.id, ctx.viewer, { subject: null, body: needed });
    }
    tx.record({
      action: 'pause-clock',
      viewer: ctx.viewer,
      about: scope,
      facts: { requestId: request.id, reason },
    });
    return { clock, ...dates };
  });
}
