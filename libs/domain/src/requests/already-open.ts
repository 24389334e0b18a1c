import { ownScope, type RequestKind } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import type { Refusal } from '../people/outcomes.ts';
import type { CustomerContext } from '../portal/context.ts';

export interface AlreadyOpen extends Refusal<'AlreadyOpen'> {
  readonly requestId: RequestId;
}

/** What to say to somebody whose request was refused as a duplicate. Throws the error when none of this kind is open. */
export async function alreadyOpen(
  ctx: CustomerContext,
  kind: RequestKind,
  error: unknown,
): Promise<AlreadyOpen> {
  const open = await ctx.data.owned(ownScope(ctx.viewer)).requests.one({ kind, openMark: 1 });
  if (!open) throw error;
  return {
    kind: 'AlreadyOpen',
    code: 'ALREADY_OPEN',
    message: 'A request of yours is open already. Withdraw it, or wait until it is answered.',
    path: null,
    requestId: open.id,
  };
}
