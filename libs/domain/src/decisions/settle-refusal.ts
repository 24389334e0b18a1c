import { taskScope } from '@rightful/data';
import { groundWords } from '../letters/ground-words.ts';
import { sendLetter } from '../letters/send-letter.ts';
import { taskContext } from '../portal/context.ts';
import { changeState } from '../requests/change-state.ts';
import { discardArchives } from '../requests/discard-archives.ts';
import { announceLifting } from '../requests/limits/lift-limits.ts';
import { liftingWords } from '../requests/limits/lifting-words.ts';
import { refusalGroundFor } from '../requests/refusal-grounds-for.ts';
import { isRefusable } from '../requests/request-states.ts';
import { notDecidable, type Settlement } from './settle.ts';

const NOT_REFUSABLE = notDecidable(
  'NOT_REFUSABLE',
  'That request cannot be refused any more: its state has changed.',
);
export const GROUND_NEEDED = notDecidable(
  'GROUND_NEEDED',
  'Choose a ground on which the law lets a request of this kind be refused.',
);

/** Refuses a request: a letter with the ground, the reasons, the authority and the court, and nothing goes out. What it limits ends some days later. */
export const refusal: Settlement = {
  async check({ request, what }) {
    if (!request || !isRefusable(request)) return NOT_REFUSABLE;
    return refusalGroundFor(request, what.ground) ? null : GROUND_NEEDED;
  },
  async settle({ ctx, tx, scope, request, what, words: { reason } }) {
    if (!request) return NOT_REFUSABLE;
    const ground = refusalGroundFor(request, what.ground);
    if (!ground) return GROUND_NEEDED;
    const ended = { endedAt: tx.now, leaseUntil: null, outcome: 'refused' } as const;
    const set = { ...ended, grounds: [ground.code] };
    if (!(await changeState(tx, scope, request.id, 'refuse', set, { openMark: 1 }))) return NOT_REFUSABLE;
    await discardArchives(
      tx,
      taskScope(taskContext(ctx, 'refuse-request').viewer, scope.subjectId),
      request.id,
    );
    const liftsAt = await announceLifting(tx, scope, request.id);
    await sendLetter(ctx, tx, scope, request, 'refused', (locale) => ({
      ground: groundWords(ground, locale),
      reasons: liftsAt ? `${reason}\n\n${liftingWords(ctx, liftsAt, locale)}` : reason,
    }));
    return null;
  },
  nudges: ['sweep'],
};
