import { isNull, taskScope } from '@rightful/data';
import { taskContext } from '../../portal/context.ts';
import { eachApart } from '../../portal/each-apart.ts';
import type { Portal } from '../../portal/portal.ts';

const BATCH = 500;

/** Ends the limits whose subjects were told long enough ago. */
export async function liftAnnouncedLimits(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'lift-limits');
  const now = ctx.now();
  const due = await ctx.data.across.limitsToLift(now, BATCH);
  await eachApart(ctx, 'lift-limits', due, ({ id, subjectId, requestId }) => {
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
