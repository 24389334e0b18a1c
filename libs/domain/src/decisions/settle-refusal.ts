import { taskScope } from '@rightful/data';
import { sendLetter } from '../letters/send-letter.ts';
import { taskContext } from '../portal/context.ts';
import { changeState } from '../requests/change-state.ts';
import { discardArchives } from '../requests/discard-archives.ts';
import { announceLifting } from '../requests/limits/lift-limits.ts';
import { liftingWords } from '../requests/limits/lifting-words.ts';
import { isRefusable } from '../requests/request-states.ts';
import { notDecidable, type Settlement } from './settle.ts';

const NOT_REFUSABLE = notDecidable(
  'NOT_REFUSABLE',
  'That request cannot be refused any more: its state has changed.',
);

/** Refuses a request: a letter with the reasons, the authority and the court, and nothing goes out. What it limits ends some days later. */
export const refusal: Settlement = {
  check: async ({ request }) => (request && isRefusable(request) ? null : NOT_REFUSABLE),
  async settle({ ctx, tx, scope, request, what, words: { reason } }) {
    if (!request) return NOT_REFUSABLE;
    const ground = typeof what.ground === 'string' ? [what.ground] : [];
    const set = { endedAt: tx.now, leaseUntil: null, outcome: 'refused', grounds: ground } as const;
    if (!(await changeState(tx, scope, request.id, 'refuse', set, { openMark: 1 }))) return NOT_REFUSABLE;
    await discardArchives(
      tx,
      taskScope(taskContext(ctx, 'refuse-request').viewer, scope.subjectId),
      request.id,
    );
    const liftsAt = await announceLifting(tx, scope, request.id);
    await sendLetter(ctx, tx, scope, request, 'refused', (locale) => ({
      reasons: liftsAt ? `${reason}\n\n${liftingWords(ctx, liftsAt, locale)}` : reason,
    }));
    return null;
  },
  nudges: ['sweep'],
};
