import { atLeast } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import { toWorkItems, type WorkItem } from './work-item.ts';

const MOST_CHANGES = 100;
/** A change carries the instant at which its transaction began, and is seen when that ends. */
const OVERLAP_MS = 10_000;

export interface WorkChanges {
  /** What changed, finished work among it. What was told already may be told again. */
  readonly items: readonly WorkItem[];
  /** More changed than can be told one by one: read the list anew. */
  readonly isTooMuch: boolean;
  /** Ask again with this. */
  readonly until: Date;
}

/** What changed on the list since then: one walk along one index, the same for any number of cases. */
export async function workChanges(ctx: OfficerContext, since: Date): Promise<WorkChanges> {
  const until = ctx.now();
  const rows = await ctx.data.common.workItems.find(
    { changedAt: atLeast(new Date(since.getTime() - OVERLAP_MS)) },
    { order: { changedAt: 'DESC', id: 'DESC' }, take: MOST_CHANGES + 1 },
  );
  const isTooMuch = rows.length > MOST_CHANGES;
  return { items: isTooMuch ? [] : await toWorkItems(ctx, rows), isTooMuch, until };
}
