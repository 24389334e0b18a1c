import type { Transaction, WorkItemRow } from '@rightful/data';
import type { AccountId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { readRows, readSeen, type SeenWork } from './stale-view.ts';
import { toWorkItems, type WorkItem } from './work-item.ts';

/** Remembers, for this officer alone, up to where they have seen this work: what changes later is new again. Throws RangeError. */
export async function markWorkSeen(ctx: OfficerContext, seen: readonly SeenWork[]): Promise<WorkItem[]> {
  const wanted = readSeen(seen);
  const rows = await ctx.data.transact(ctx.now(), async (tx) => {
    const found = await readRows(tx, wanted);
    for (const row of found.rows) {
      const version = Math.min(row.version, wanted.get(row.id.toString('hex'))?.version ?? 0);
      await remember(tx, ctx.viewer.accountId, row, version);
    }
    return found.rows;
  });
  return toWorkItems(ctx, rows);
}

async function remember(tx: Transaction, accountId: AccountId, { id }: WorkItemRow, version: number) {
  const { workSightings } = tx.common;
  const before = await workSightings.one({ accountId, itemId: id });
  if (!before) await workSightings.insert({ accountId, itemId: id, version });
  else if (before.version < version) await workSightings.update({ accountId, itemId: id }, { version });
}
