import { oneOf, type WorkItemRow } from '@rightful/data';
import type { Refusal } from '../people/outcomes.ts';
import type { OfficerContext } from '../portal/context.ts';
import { assignOne, type WorkAssigned } from './assign-work.ts';
import { toWorkItems } from './work-item.ts';

/** Officers who ask at once each get another piece: so many are tried. */
const TRIES = 20;

export type TakeNextWorkResult = WorkAssigned | Refusal<'NothingToTake'>;

/** The most urgent work that nobody has becomes this officer's. */
export async function takeNextWork(ctx: OfficerContext): Promise<TakeNextWorkResult> {
  const { rows } = await ctx.data.common.workItems.page({ assigneeId: null }, TRIES);
  for (const row of rows) {
    const taken = await take(ctx, row);
    if (taken.length > 0) return { kind: 'WorkAssigned', items: await toWorkItems(ctx, taken) };
  }
  return {
    kind: 'NothingToTake',
    code: 'NOTHING_TO_TAKE',
    message: 'All open work has somebody. Look at your own.',
    path: null,
  };
}

const take = (ctx: OfficerContext, row: WorkItemRow): Promise<WorkItemRow[]> =>
  ctx.data.transact(ctx.now(), async (tx) => {
    if (!(await assignOne(ctx, tx, row, ctx.viewer.accountId))) return [];
    return tx.common.workItems.find({ id: oneOf([row.id]) });
  });
