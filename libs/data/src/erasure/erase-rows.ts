import type { AccountId, RecordingId } from '@rightful/policy';
import { type EntityManager, In, type ObjectLiteral } from 'typeorm';
import type { Database } from '../connection/database.ts';
import { withBinding } from '../scope/owner-binding.ts';
import { type FullScope, ownerBytes } from '../scope/subject-scope.ts';
import { references } from './entity-graph.ts';
import { type TableErasure, tableErasures } from './treatment-of.ts';

type Row = Record<string, unknown>;
const BATCH = 200;

/** Bound to the one owner: the first wall stands here too. */
const bound = <T>(
  database: Database,
  scope: FullScope,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> => withBinding({ owner: ownerBytes(scope) }, () => database.transaction(work));

/** The bytes outside the database that belong to this person, by the names that the rows give them. */
export function blobsOfSubject(database: Database, scope: FullScope): Promise<string[]> {
  return bound(database, scope, async (manager) => {
    const accounts = await accountsOf(manager, scope);
    const found: string[] = [];
    for (const table of tableErasures(database.dialect)) {
      if (table.blobColumns.length === 0) continue;
      const where = ownRows(table, scope, accounts);
      const select = Object.fromEntries(table.blobColumns.map((column) => [column, true]));
      const rows = await manager.find<Row>(table.entity, { where, select });
      found.push(...blobsIn(rows, table.blobColumns));
    }
    return found;
  });
}

/**
 * Does with each table what the erasure manifest says, for one person; how many rows went or were emptied. Each table is a
 * transaction of its own: stopped half-way, it goes on when it is called again.
 */
export async function eraseSubjectRows(database: Database, scope: FullScope): Promise<number> {
  // Read once: the account goes before the last table does.
  const accounts = await bound(database, scope, (manager) => accountsOf(manager, scope));
  let count = 0;
  for (const table of tableErasures(database.dialect)) {
    const where = ownRows(table, scope, accounts);
    count += await bound(database, scope, async (manager) => {
      const result = table.set
        ? await manager.update(table.entity, where, table.set)
        : await manager.delete(table.entity, where);
      return result.affected ?? 0;
    });
  }
  return count;
}

/** Rows of this person that an erasure leaves none of, by table. */
export async function countLeft(database: Database, scope: FullScope): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  const accounts = await bound(database, scope, (manager) => accountsOf(manager, scope));
  for (const table of tableErasures(database.dialect)) {
    const where = ownRows(table, scope, accounts);
    left[table.entity] = await bound(database, scope, async (manager) => {
      if (!table.set) return manager.count(table.entity, { where });
      const rows = await manager.find<Row>(table.entity, { where });
      return rows.filter((row) =>
        Object.entries(table.set ?? {}).some(([column, empty]) => row[column] !== empty),
      ).length;
    });
  }
  return left;
}

export interface ErasedRecordings {
  readonly blobIds: readonly string[];
  /** Rows that went, or would go. */
  readonly rowCount: number;
}

/**
 * Everything that holds on to these recordings, archives that contain one included: the names of its bytes, and with `remove`
 * the rows go, in one transaction for each batch. Remove the bytes first: their names go with the rows.
 */
export async function eraseRecordingRows(
  database: Database,
  scope: FullScope,
  recordingIds: readonly RecordingId[],
  remove: boolean,
): Promise<ErasedRecordings> {
  const blobIds: string[] = [];
  const seen = new Set<string>();
  for (let start = 0; start < recordingIds.length; start += BATCH) {
    const some = recordingIds.slice(start, start + BATCH);
    await bound(database, scope, async (manager) => {
      const { subjectId } = scope;
      const entries = await manager.find<Row>('ArchiveEntry', {
        where: { subjectId, recordingId: In(some) },
      });
      const archiveIds = [...new Set(entries.map(({ archiveId }) => archiveId))];
      const walk: Walk = { database, manager, scope, remove, blobIds, seen };
      await removeRows(walk, 'Archive', 'id', archiveIds);
      await removeRows(walk, 'Recording', 'id', some);
    });
  }
  return { blobIds, rowCount: seen.size };
}

interface Walk {
  readonly database: Database;
  readonly manager: EntityManager;
  readonly scope: FullScope;
  readonly remove: boolean;
  readonly blobIds: string[];
  /** Rows by table and key: a row that hangs on two counts once. */
  readonly seen: Set<string>;
}

async function removeRows(
  walk: Walk,
  entity: string,
  column: string,
  values: readonly unknown[],
): Promise<void> {
  if (values.length === 0) return;
  const where = { subjectId: walk.scope.subjectId, [column]: In(values) };
  const rows = await walk.manager.find<Row>(entity, { where });
  if (rows.length === 0) return;
  for (const { from, to, pairs } of references(walk.database.dialect)) {
    const [pair] = pairs;
    if (to === entity && pair)
      await removeRows(
        walk,
        from,
        pair[0],
        rows.map((row) => row[pair[1]]),
      );
  }
  const { manager, seen, blobIds } = walk;
  const keyOf = (row: Row) => `${entity} ${JSON.stringify(manager.getId(entity as never, row))}`;
  const fresh = rows.filter((row) => !seen.has(keyOf(row)));
  for (const row of fresh) seen.add(keyOf(row));
  blobIds.push(...blobsIn(fresh, ['blobId']));
  if (walk.remove) await manager.delete(entity, where);
}

const accountsOf = async (manager: EntityManager, { subjectId }: FullScope): Promise<AccountId[]> =>
  (await manager.find<Row>('Account', { where: { subjectId } })).map(({ id }) => id as AccountId);

const ownRows = (
  { link }: TableErasure,
  { subjectId }: FullScope,
  accounts: readonly AccountId[],
): ObjectLiteral => ({ [link.column]: link.to === 'subject' ? subjectId : In([...accounts]) });

const blobsIn = (rows: readonly Row[], columns: readonly string[]): string[] =>
  rows.flatMap((row) => columns.map((column) => row[column])).filter((blobId) => typeof blobId === 'string');
