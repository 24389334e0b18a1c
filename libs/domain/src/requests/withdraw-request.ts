import { ownScope, type RequestRow } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { byAccount } from '../people/attempts/attempt-limits.ts';
import { type Refusal, type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import type { CustomerContext } from '../portal/context.ts';
import { changeState } from './change-state.ts';
import { discardArchives } from './discard-archives.ts';
import { liftAtOnce } from './limits/lift-limits.ts';

export type WithdrawRequestResult =
  | { readonly kind: 'RequestWithdrawn'; readonly request: RequestRow }
  | TooManyAttempts
  | Refusal<'TooLate'>;

const TOO_LATE: Refusal<'TooLate'> = {
  kind: 'TooLate',
  code: 'TOO_LATE',
  message: 'That request cannot be withdrawn any more.',
  path: ['requestId'],
};

/**
 * Takes a request back while nothing was made ready, also when it was stopped or frozen: what is frozen stays so, and a new
 * request passes every wall from the beginning. An absent one and another's are too late as well.
 */
export async function withdrawRequest(ctx: CustomerContext, id: RequestId): Promise<WithdrawRequestResult> {
  const attempt = await takeAttempt(ctx, [byAccount('withdraw-request', ctx.viewer.accountId)]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const request = await ctx.data.transact(now, async (tx) => {
    // The lease goes too: who builds for it finds that it may not write any more.
    const set = { endedAt: now, leaseUntil: null };
    if (!(await changeState(tx, scope, id, 'withdraw', set, { openMark: 1 }))) return null;
    await discardArchives(tx, scope, id);
    await liftAtOnce(tx, scope, id);
    tx.record({ action: 'withdraw-request', viewer: ctx.viewer, about: scope, facts: { requestId: id } });
    return tx.owned(scope).requests.one({ id });
  });
  if (!request) return TOO_LATE;
  await ctx.jobs.nudge('sweep');
  return { kind: 'RequestWithdrawn', request };
}
