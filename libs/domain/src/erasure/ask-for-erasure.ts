import { type ErasureRow, isDuplicate, ownScope, type RequestRow } from '@rightful/data';
import { SEND_MAIL } from '../notices/write-mail.ts';
import type { Refusal, StepUpNeeded, TooManyAttempts } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { CustomerContext } from '../portal/context.ts';
import { type AlreadyOpen, alreadyOpen } from '../requests/already-open.ts';
import type { AskForCopyInput } from '../requests/ask-for-copy.ts';
import { mayAsk } from '../requests/kinds/ask-for-right.ts';
import { askNotPossible } from '../requests/kinds/right-kind.ts';
import { openRequest } from '../requests/open-request.ts';

export type AskForErasureResult =
  | { readonly kind: 'ErasurePlanned'; readonly request: RequestRow; readonly erasure: ErasureRow }
  | AlreadyOpen
  | StepUpNeeded
  | TooManyAttempts
  | Refusal<'AskNotPossible'>;

const BACKWARDS = askNotPossible('BACKWARDS', 'The first day comes after the last. Choose other days.', [
  'to',
]);

/**
 * Asks that recordings be erased (Art. 17): of some devices or days, or without either everything and the account with it.
 * With a fresh proof. It happens on a date of its own; until then the request can be withdrawn.
 */
export async function askForErasure(
  ctx: CustomerContext,
  { deviceIds, from, to }: AskForCopyInput = {},
): Promise<AskForErasureResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const tooMany = await mayAsk(ctx);
  if (tooMany) return tooMany;
  if (from && to && from >= to) return BACKWARDS;
  const scope = ownScope(ctx.viewer);
  try {
    const planned = await ctx.data.transact(ctx.now(), async (tx) => {
      const request = await openRequest(ctx, tx, scope, {
        kind: 'erasure',
        door: 'portal',
        deviceIds,
        from,
        to,
      });
      tx.record({
        action: 'ask-for-erasure',
        viewer: ctx.viewer,
        about: scope,
        facts: { requestId: request.id },
      });
      return { request, erasure: await tx.owned(scope).erasures.one({ requestId: request.id }) };
    });
    if (!planned.erasure) throw new Error('An erasure was asked for and not planned.');
    await ctx.jobs.nudge(SEND_MAIL);
    return { kind: 'ErasurePlanned', request: planned.request, erasure: planned.erasure };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return alreadyOpen(ctx, 'erasure', error);
  }
}
