import type { RequestRow, SubjectScope, Transaction } from '@rightful/data';
import type { Context } from '../../portal/context.ts';
import { afterAnswer } from './resume-clock.ts';

/**
 * A customer who was asked something writes: the clock goes on with that day, in the transaction of their message. Whether it
 * is the answer is for an officer to judge, who may ask again; until then the earlier date holds.
 */
export async function resumeOnMessage(
  ctx: Pick<Context, 'config' | 'viewer'>,
  tx: Transaction,
  scope: SubjectScope,
  request: RequestRow,
): Promise<void> {
  const resumed = request.openMark === 1 ? afterAnswer(ctx, request, tx.now) : undefined;
  if (!resumed) return;
  const changed = await tx
    .ofCase(scope)
    .requests.update({ id: request.id, version: request.version }, resumed);
  const facts = { requestId: request.id };
  if (changed === 1) tx.record({ action: 'resume-clock', viewer: ctx.viewer, about: scope, facts });
}
