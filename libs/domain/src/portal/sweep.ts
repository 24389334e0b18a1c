import { taskScope } from '@rightful/data';
import { sweepUnsent } from '../messages/sweep-unsent.ts';
import { changeState } from '../requests/change-state.ts';
import { taskContext } from './context.ts';
import { eachInTurn, inTurn } from './each-in-turn.ts';
import type { Portal } from './portal.ts';

const BATCH = 200;
const TEMP_AGE_MS = 60 * 60_000;
/** Which job goes on with a request in these states. */
const WORK = [
  ['build-archive', ['asked', 'building']],
  ['check-archive', ['checking']],
] as const;

/**
 * Finds what nobody works on any more and puts it right: work whose process died, archives whose time is over,
 * transfers left open, bytes that nothing names. A lost nudge costs time, never work.
 */
export async function sweep(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'sweep');
  const now = ctx.now();
  const { across } = ctx.data;
  for (const [run, states] of WORK) {
    const read = (take: number) => across.unattendedRequests(states, now, take);
    for (const { id } of await inTurn(ctx, { run, most: BATCH, read })) await ctx.jobs.nudge(run, id);
  }
  const lapsed = (take: number) => across.lapsedDeliveries(now, take);
  await eachInTurn(ctx, { run: 'lapsed-deliveries', most: BATCH, read: lapsed }, (delivery) => {
    const { deliveries } = ctx.data.owned(taskScope(ctx.viewer, delivery.subjectId));
    return ctx.data.transact(now, () =>
      deliveries.update({ id: delivery.id, state: delivery.state }, { state: 'expired' }),
    );
  });
  const over = (take: number) => across.lapsedArchives(now, take);
  await eachInTurn(ctx, { run: 'lapsed-archives', most: BATCH, read: over }, (archive) => {
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
  const discarded = (take: number) => across.discardedArchives(take);
  await eachInTurn(ctx, { run: 'discarded-archives', most: BATCH, read: discarded }, async (archive) => {
    await ctx.blobs.delete(archive.blobId);
    const { archives } = ctx.data.owned(taskScope(ctx.viewer, archive.subjectId));
    await ctx.data.transact(now, () =>
      archives.update({ id: archive.id, state: archive.state }, { bytesGoneAt: now }),
    );
  });
  await sweepUnsent(ctx);
  const withdrawn = (take: number) => across.withdrawnRedactions(take);
  await eachInTurn(
    ctx,
    { run: 'withdrawn-redactions', most: BATCH, read: withdrawn },
    async ({ subjectId, id, blobId }) => {
      if (blobId) await ctx.blobs.delete(blobId);
      const { redactions } = ctx.data.owned(taskScope(ctx.viewer, subjectId));
      await ctx.data.transact(now, () => redactions.update({ id, state: 'withdrawn' }, { bytesGoneAt: now }));
    },
  );
  await ctx.blobs.sweepTemp(TEMP_AGE_MS);
}
