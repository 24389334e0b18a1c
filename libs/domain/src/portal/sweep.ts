import { taskScope } from '@rightful/data';
import { sweepUnsent } from '../messages/sweep-unsent.ts';
import { changeState } from '../requests/change-state.ts';
import { taskContext } from './context.ts';
import { eachApart } from './each-apart.ts';
import type { Portal } from './portal.ts';

const BATCH = 200;
const TEMP_AGE_MS = 60 * 60_000;

/**
 * Finds what nobody works on any more and puts it right: work whose process died, archives whose time is over,
 * transfers left open, bytes that nothing names. A lost nudge costs time, never work.
 */
export async function sweep(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'sweep');
  const now = ctx.now();
  const { across } = ctx.data;
  for (const request of await across.unattendedRequests(['asked', 'building'], now, BATCH)) {
    await ctx.jobs.nudge('build-archive', request.id);
  }
  for (const request of await across.unattendedRequests(['checking'], now, BATCH)) {
    await ctx.jobs.nudge('check-archive', request.id);
  }
  await eachApart(ctx, 'lapsed-deliveries', await across.lapsedDeliveries(now, BATCH), (delivery) => {
    const { deliveries } = ctx.data.owned(taskScope(ctx.viewer, delivery.subjectId));
    return ctx.data.transact(now, () =>
      deliveries.update({ id: delivery.id, state: delivery.state }, { state: 'expired' }),
    );
  });
  await eachApart(ctx, 'lapsed-archives', await across.lapsedArchives(now, BATCH), (archive) => {
    const scope = taskScope(ctx.viewer, archive.subjectId);
    return ctx.data.transact(now, async (tx) => {
      await tx.owned(scope).archives.update({ id: archive.id, state: 'released' }, { state: 'expired' });
      await changeState(tx, scope, archive.requestId, 'expire', { endedAt: now });
      tx.record({
        action: 'expire-archive',
        viewer: ctx.viewer,
        about: scope,
        facts: { archiveId: archive.id },
      });
    });
  });
  await eachApart(ctx, 'discarded-archives', await across.discardedArchives(BATCH), async (archive) => {
    await ctx.blobs.delete(archive.blobId);
    const { archives } = ctx.data.owned(taskScope(ctx.viewer, archive.subjectId));
    await ctx.data.transact(now, () =>
      archives.update({ id: archive.id, state: archive.state }, { bytesGoneAt: now }),
    );
  });
  await sweepUnsent(ctx);
  const withdrawn = await across.withdrawnRedactions(BATCH);
  await eachApart(ctx, 'withdrawn-redactions', withdrawn, async ({ subjectId, id, blobId }) => {
    if (blobId) await ctx.blobs.delete(blobId);
    const { redactions } = ctx.data.owned(taskScope(ctx.viewer, subjectId));
    await ctx.data.transact(now, () => redactions.update({ id, state: 'withdrawn' }, { bytesGoneAt: now }));
  });
  await ctx.blobs.sweepTemp(TEMP_AGE_MS);
}
