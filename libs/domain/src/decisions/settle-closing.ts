import { taskScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import { taskContext } from '../portal/context.ts';
import { sealReason } from '../reasons/seal-reason.ts';
import { changeState } from '../requests/change-state.ts';
import { discardArchives } from '../requests/discard-archives.ts';
import { isClosable } from '../requests/request-states.ts';
import { notDecidable, type Settlement } from './settle.ts';

const LONGEST_REASON = 500;
const NOT_CLOSABLE = notDecidable(
  'NOT_CLOSABLE',
  'Only an open request that is stopped, frozen or delayed can be closed.',
);
const REASON_TOO_LONG = notDecidable(
  'REASON_TOO_LONG',
  `The customer reads why: write at most ${LONGEST_REASON} characters.`,
);

/**
 * Ends a request that cannot go on, with a reason that the customer reads, so that they may ask anew. It releases nothing:
 * what is frozen or in quarantine stays so, and a new request passes every wall from the beginning. Whoever asked gets nothing
 * by it, as by a refusal, so it takes two as well; the customer alone takes a request back (`withdrawRequest`).
 */
export const closing: Settlement = {
  async check({ request, words }) {
    if (!request || !isClosable(request)) return NOT_CLOSABLE;
    return words.reason.length > LONGEST_REASON ? REASON_TOO_LONG : null;
  },
  async settle({ ctx, tx, scope, request, words: { reason } }) {
    if (!request || reason.length > LONGEST_REASON) return NOT_CLOSABLE;
    const { sealed, keyVersion } = await sealReason(tx, scope, idToBytes(request.id), reason);
    const told = { closedReasonSealed: sealed, closedReasonKeyVersion: keyVersion };
    const set = { endedAt: tx.now, ...told, leaseUntil: null };
    if (!(await changeState(tx, scope, request.id, 'close', set, { openMark: 1 }))) return NOT_CLOSABLE;
    const own = taskScope(taskContext(ctx, 'close-request').viewer, scope.subjectId);
    await discardArchives(tx, own, request.id);
    tx.record({
      action: 'close-request',
      viewer: ctx.viewer,
      about: scope,
      facts: { requestId: request.id },
    });
    await writeMailToSubject(tx, tx.now, scope.subjectId, { kind: 'something-waits' });
    return null;
  },
  nudges: ['sweep'],
};
