import { taskScope } from '@rightful/data';
import { groundWords } from '../letters/ground-words.ts';
import { sendLetter } from '../letters/send-letter.ts';
import { taskContext } from '../portal/context.ts';
import { changeState } from '../requests/change-state.ts';
import { openDetails } from '../requests/details/open-details.ts';
import { COPY_UNDER_WAY } from '../requests/kinds/answer-request.ts';
import { type PartToGrant, partToGrant } from '../requests/kinds/part-to-grant.ts';
import { CopyUnderWayError } from '../requests/kinds/rectification/while-no-copy.ts';
import { isRightKind, RIGHT_KINDS } from '../requests/kinds/right-kinds.ts';
import { liftingWords } from '../requests/limits/lifting-words.ts';
import { limitOnlyPart } from '../requests/limits/limit-only-part.ts';
import { refusalGroundFor } from '../requests/refusal-grounds-for.ts';
import { notDecidable, type Settlement, type Settling } from './settle.ts';
import { GROUND_NEEDED } from './settle-refusal.ts';

const NOT_IN_PART = notDecidable(
  'NOT_IN_PART',
  'Say which part is granted: the words of the transcript, the use that ends, or the days that stay restricted. What has no parts is granted or refused.',
);

/** Grants one part of a request and refuses the rest: it does the one, and says both, with the ground, in one letter. */
export const grantInPart: Settlement = {
  async check(settling) {
    const { request, what } = settling;
    if (request && !refusalGroundFor(request, what.ground)) return GROUND_NEEDED;
    return (await partOf(settling)) ? null : NOT_IN_PART;
  },
  async settle(settling) {
    const { ctx, tx, scope, request, what, words } = settling;
    const ground = request && refusalGroundFor(request, what.ground);
    if (!ground) return GROUND_NEEDED;
    const part = await partOf(settling);
    if (!part || !isRightKind(request.kind)) return NOT_IN_PART;
    const ended = { endedAt: tx.now, outcome: 'partly', grounds: [ground.code] as string[] } as const;
    if (!(await changeState(tx, scope, request.id, 'answer', ended, { openMark: 1 }))) return NOT_IN_PART;
    const full = taskScope(taskContext(ctx, 'grant-request').viewer, request.subjectId);
    const details = await openDetails(tx, scope, request);
    const { correctText } = words;
    try {
      const grant = RIGHT_KINDS[request.kind];
      if (!(await grant({ tx, scope: full, request, details, ...(correctText ? { correctText } : {}) })))
        return NOT_IN_PART;
    } catch (error) {
      if (error instanceof CopyUnderWayError)
        return notDecidable(COPY_UNDER_WAY.code, COPY_UNDER_WAY.message);
      throw error;
    }
    const liftsAt = await limitOnlyPart(tx, scope, request, part);
    await sendLetter(ctx, tx, scope, request, 'partly', (locale) => ({
      answer: words.answer ?? '',
      ground: groundWords(ground, locale),
      reasons: liftsAt ? `${words.reason}\n\n${liftingWords(ctx, liftsAt, locale)}` : words.reason,
    }));
    return null;
  },
};

async function partOf({ tx, scope, request, what, words }: Settling): Promise<PartToGrant | null> {
  if (request?.state !== 'asked' || request.openMark !== 1 || !words.answer) return null;
  return partToGrant(request, await openDetails(tx, scope, request), what, words.correctText);
}
