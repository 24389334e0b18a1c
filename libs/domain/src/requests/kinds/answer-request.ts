import { taskScope } from '@rightful/data';
import { sendLetter } from '../../letters/send-letter.ts';
import { type OfficerContext, taskContext } from '../../portal/context.ts';
import { openDetails } from '../details/open-details.ts';
import { readWords, wordsNeeded } from '../steps/read-words.ts';
import {
  type RequestStepResult,
  requestNotPossible,
  type SeenRequest,
  stepInRequest,
} from '../steps/step-in-request.ts';
import { CopyUnderWayError } from './rectification/while-no-copy.ts';
import { isRightKind, RIGHT_KINDS } from './right-kinds.ts';

export const LONGEST_ANSWER = 4000;

const NOT_ANSWERABLE = requestNotPossible(
  'NOT_ANSWERABLE',
  'This request is not answered in words, or what it asks for cannot be done any more.',
);
export const COPY_UNDER_WAY = requestNotPossible(
  'COPY_UNDER_WAY',
  'A copy of these recordings is being made. Grant it when the copy is ready.',
);

/**
 * Grants a request in full: does what it asks for, tells the customer in a letter and closes it, all in one transaction.
 * Granting only a part, and refusing, take a second officer.
 */
export async function answerRequest(
  ctx: OfficerContext,
  seen: SeenRequest,
  words: string,
): Promise<RequestStepResult> {
  const answer = readWords(words, LONGEST_ANSWER);
  if (!answer) return wordsNeeded('answer', LONGEST_ANSWER);
  try {
    return await stepInRequest(ctx, seen, async (tx, { scope, request }) => {
      if (!isRightKind(request.kind) || request.state !== 'asked') return NOT_ANSWERABLE;
      const full = taskScope(taskContext(ctx, 'grant-request').viewer, request.subjectId);
      const details = await openDetails(tx, scope, request);
      if (!(await RIGHT_KINDS[request.kind]({ tx, scope: full, request, details }))) return NOT_ANSWERABLE;
      await sendLetter(ctx, tx, scope, request, 'answered', { answer });
      const facts = { requestId: request.id, outcome: 'granted' };
      tx.record({ action: 'answer-request', viewer: ctx.viewer, about: scope, facts });
      return { state: 'answered', outcome: 'granted', endedAt: tx.now, openMark: null };
    });
  } catch (error) {
    if (error instanceof CopyUnderWayError) return COPY_UNDER_WAY;
    throw error;
  }
}
