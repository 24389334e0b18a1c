import type { RequestRow, SubjectScope, Transaction } from '@rightful/data';
import type { Context } from '../../portal/context.ts';
import { afterAnswer } from './resume-clock.ts';

/**
 * A customer who was asked something writes: the clock goes on with that day, in the transaction of their message. Whether it
 * is the answer is for an officer to judge, who may ask again; until then the earlier date holds. The row is written to first and
 * read then: whatever else changed it meanwhile, an answer is never lost, and a request that ended stays as it is.
 */
export async function resumeOnMessage(
  ctx: Pick<Context, 'config' | 'viewer'>,
  tx: Transaction,
  scope: SubjectScope,
  { id, openMark, askedAt }: RequestRow,
): Promise<void> {
  if (openMark !== 1) return;
  const { requests } = tx.ofCase(scope);
  // No change that an officer sees: locks the row.
  if ((await requests.update({ id, openMark: 1 }, { askedAt })) !== 1) return;
  const request = await requests.one({ id });
  const resumed = request && afterAnswer(ctx, request, tx.now);
  if (!resumed) return;
  await requests.update({ id }, resumed);
  tx.record({ action: 'resume-clock', viewer: ctx.viewer, about: scope, facts: { requestId: id } });
}
