import { caseScope, type RequestRow } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import type { Refusal } from '../people/outcomes.ts';
import type { OfficerContext } from '../portal/context.ts';
import { changeState } from './change-state.ts';

export type TryAgainResult =
  | { readonly kind: 'TriedAgain'; readonly request: RequestRow }
  | Refusal<'NotDelayed'>;

const NOT_DELAYED: Refusal<'NotDelayed'> = {
  kind: 'NotDelayed',
  code: 'NOT_DELAYED',
  message: 'That request does not wait to be tried again. Look at it again: its state has changed.',
  path: ['requestId'],
};

/** An officer lets a request that could not go on be packed and checked anew, from the beginning. */
export async function tryAgain(ctx: OfficerContext, id: RequestId): Promise<TryAgainResult> {
  const owner = await ctx.data.across.ownerOf('request', id);
  if (!owner) return NOT_DELAYED;
  const scope = caseScope(ctx.viewer, owner);
  const request = await ctx.data.transact(ctx.now(), async (tx) => {
    const set = { attempts: 0, leaseUntil: null, failureCode: null, failedAt: null, packedAt: null };
    if (!(await changeState(tx, scope, id, 'try-again', set))) return null;
    tx.record({ action: 'try-again', viewer: ctx.viewer, about: scope, facts: { requestId: id } });
    return tx.ofCase(scope).requests.one({ id });
  });
  if (!request) return NOT_DELAYED;
  await ctx.jobs.nudge('build-archive', id);
  return { kind: 'TriedAgain', request };
}
