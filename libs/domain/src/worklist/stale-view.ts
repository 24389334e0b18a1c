import { oneOf, type Transaction, type WorkItemRow } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import { BadInputError } from './bad-input.ts';
import { readWorkId } from './work-id.ts';
import { toWorkItems, type WorkItem } from './work-item.ts';

/** A piece of work, and the version of it that an officer had before their eyes. */
export interface SeenWork {
  readonly id: string;
  readonly version: number;
}

/** Somebody was quicker: nothing was done, and this is how things stand. Each item says in `changes` what changed. */
export interface StaleView {
  readonly kind: 'StaleView';
  readonly code: 'STALE_VIEW';
  readonly message: string;
  readonly path: null;
  readonly items: readonly WorkItem[];
}

export const MOST_AT_ONCE = 100;

/** Throws RangeError for none, for too many, and for what is no piece of work. */
export function readSeen(seen: readonly SeenWork[]): Map<string, { id: Buffer; version: number }> {
  if (seen.length < 1 || seen.length > MOST_AT_ONCE)
    throw new BadInputError(`Choose 1 to ${MOST_AT_ONCE} pieces of work at a time.`);
  return new Map(
    seen.map(({ id, version }) => {
      const bytes = readWorkId(id);
      if (!bytes) throw new BadInputError('There is no such work.');
      return [bytes.toString('hex'), { id: bytes, version }];
    }),
  );
}

/** The rows as they are now, and those of them that are not as they were seen. */
export async function readRows(tx: Pick<Transaction, 'common'>, seen: ReturnType<typeof readSeen>) {
  const rows = await tx.common.workItems.find({ id: oneOf([...seen.values()].map(({ id }) => id)) });
  const isStale = (row: WorkItemRow) =>
    row.openMark === null || seen.get(row.id.toString('hex'))?.version !== row.version;
  return { rows, stale: rows.filter(isStale), isComplete: rows.length === seen.size };
}

export const staleView = async (ctx: OfficerContext, rows: readonly WorkItemRow[]): Promise<StaleView> => ({
  kind: 'StaleView',
  code: 'STALE_VIEW',
  message:
    'Somebody changed this meanwhile. Nothing was done: look at it as it stands now, then choose again.',
  path: null,
  items: await toWorkItems(ctx, rows),
});
