import { taskScope } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { type SystemContext, taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { failureCodeOf } from './failure-code.ts';
import { giveUp, MOST_ATTEMPTS } from './give-up.ts';

const FIRST_PAUSE_MS = 10_000;
/** Each pause is four times the one before. */
const GROWTH = 4;

/**
 * One try to build or to check. What fails is tried again after a pause that grows, and after a number of tries a person
 * is told and asked: the count and the reason stand in the request's row. Throws only what came before it had the request.
 */
export async function tryWork(
  portal: Portal,
  id: RequestId,
  work: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const ctx = taskContext(portal, 'try-work');
  const owner = await ctx.data.across.ownerOf('request', id);
  if (!owner) return;
  const before = await ctx.data.owned(taskScope(ctx.viewer, owner)).requests.one({ id });
  if (!before) return;
  try {
    await work();
  } catch (error) {
    const leaseNumber = before.leaseNumber + 1;
    if (!(await settle(ctx, { ...before, leaseNumber }, error, signal))) throw error;
    await ctx.jobs.nudge(SEND_MAIL);
  }
}

/** False when the try never had the request. */
async function settle(
  ctx: SystemContext,
  {
    id,
    subjectId,
    leaseNumber,
  }: { id: RequestId; subjectId: Parameters<typeof taskScope>[1]; leaseNumber: number },
  error: unknown,
  signal?: AbortSignal,
): Promise<boolean> {
  const now = ctx.now();
  const scope = taskScope(ctx.viewer, subjectId);
  const failureCode = failureCodeOf(error);
  return ctx.data.transact(now, async (tx) => {
    const { requests } = tx.owned(scope);
    const row = await requests.one({ id, leaseNumber });
    if (!row) return false;
    const { attempts } = row;
    // The process is being stopped: that is nobody's failure.
    if (signal?.aborted) {
      await requests.update({ id, leaseNumber }, { leaseUntil: null, attempts: attempts - 1 });
      return true;
    }
    ctx.log('work-failed', { code: failureCode, attempt: attempts });
    if (attempts >= MOST_ATTEMPTS) return giveUp(ctx, tx, scope, row, failureCode);
    const pauseMs = FIRST_PAUSE_MS * GROWTH ** (attempts - 1);
    // Nobody takes it before the lease is over, which now is a pause.
    await requests.update(
      { id, leaseNumber },
      { leaseUntil: new Date(now.getTime() + pauseMs), failureCode, failedAt: now },
    );
    return true;
  });
}
