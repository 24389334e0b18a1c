import { taskScope } from '@rightful/data';
import { taskContext } from '../../portal/context.ts';
import { eachInTurn } from '../../portal/each-in-turn.ts';
import type { Portal } from '../../portal/portal.ts';
import { datesOf } from './dates-of.ts';

const BATCH = 500;

/** Counts anew what changed by itself: each day of a pause moves the end, and the day for being prompt passes. */
export async function recountClocks(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'recount-clocks');
  const now = ctx.now();
  const read = (take: number) => ctx.data.across.requestsToRecount(now, take);
  await eachInTurn(ctx, { run: 'recount-clocks', most: BATCH, read }, async (request) => {
    const { requests } = ctx.data.owned(taskScope(ctx.viewer, request.subjectId));
    // Whoever changed it meanwhile has counted anew.
    const where = { id: request.id, version: request.version, openMark: 1 };
    await ctx.data.transact(now, () => requests.update(where, datesOf(ctx, request, now)));
  });
}
