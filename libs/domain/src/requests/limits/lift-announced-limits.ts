import { isNull, taskScope } from '@rightful/data';
import { taskContext } from '../../portal/context.ts';
import { eachInTurn } from '../../portal/each-in-turn.ts';
import type { Portal } from '../../portal/portal.ts';

const BATCH = 500;

/** Ends the limits whose subjects were told long enough ago. */
export async function liftAnnouncedLimits(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'lift-limits');
  const now = ctx.now();
  const read = (take: number) => ctx.data.across.limitsToLift(now, take);
  await eachInTurn(ctx, { run: 'lift-limits', most: BATCH, read }, ({ id, subjectId, requestId }) => {
    const scope = taskScope(ctx.viewer, subjectId);
    return ctx.data.transact(now, async (tx) => {
      const lifted = await tx
        .owned(scope)
        .processingLimits.update({ id, liftedAt: isNull() }, { liftedAt: now });
      if (lifted === 1)
        tx.record({ action: 'lift-limit', viewer: ctx.viewer, about: scope, facts: { requestId } });
    });
  });
}
