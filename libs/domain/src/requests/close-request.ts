import { caseScope, type RequestRow, taskScope } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { changeState } from './change-state.ts';
import { discardArchives } from './discard-archives.ts';

export type CloseRequestResult =
  | { readonly kind: 'RequestClosed'; readonly request: RequestRow }
  | StepUpNeeded
  | Refusal<'NotClosable'>;

const NOT_CLOSABLE: Refusal<'NotClosable'> = {
  kind: 'NotClosable',
  code: 'NOT_CLOSABLE',
  message:
    'Only an open request that is stopped, frozen or delayed can be closed, with a reason of at most 500 characters.',
  path: ['reason'],
};

/**
 * An officer ends a request that cannot go on, with a reason that the customer reads, so that they may ask anew. It
 * releases nothing: what is frozen or in quarantine stays so, and a new request passes every wall from the beginning.
 */
export async function closeRequest(
  ctx: OfficerContext,
  id: RequestId,
  reason: string,
): Promise<CloseRequestResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const now = ctx.now();
  const closedReason = reason.trim();
  const owner = await ctx.data.across.ownerOf('request', id);
  if (!owner || closedReason === '' || closedReason.length > 500) return NOT_CLOSABLE;
  const scope = caseScope(ctx.viewer, owner);
  const request = await ctx.data.transact(now, async (tx) => {
    const set = { endedAt: now, closedReason, leaseUntil: null };
    if (!(await changeState(tx, scope, id, 'close', set, { openMark: 1 }))) return null;
    await discardArchives(tx, taskScope(taskContext(ctx, 'close-request').viewer, owner), id);
    tx.record({ action: 'close-request', viewer: ctx.viewer, about: scope, facts: { requestId: id } });
    await writeMailToSubject(tx, now, owner, { kind: 'something-waits' });
    return tx.ofCase(scope).requests.one({ id });
  });
  if (!request) return NOT_CLOSABLE;
  await Promise.all([ctx.jobs.nudge('sweep'), ctx.jobs.nudge(SEND_MAIL)]);
  return { kind: 'RequestClosed', request };
}
