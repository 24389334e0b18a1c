import { type KeyService, SealError, UnknownKeyError } from '@rightful/vault';
import type { Database } from '../connection/database.ts';
import { withBinding } from '../scope/owner-binding.ts';
import { pageNotUnder } from './page-not-under.ts';
import { type WrappedColumn, wrappedColumns } from './wrapped-columns.ts';

export interface Rewrapped {
  readonly rewrappedCount: number;
  /** Values that did not open: damaged, moved, or under a key that is not there. They stay as they are. */
  readonly unopenedCount: number;
}

/**
 * After a rotation: wraps everything anew that an older key wrapped. No data is touched. Each page is a transaction of its
 * own and only what is left is read, so it can be stopped at any moment and run again.
 */
export function rewrapKeys(database: Database, keyService: KeyService): Promise<Rewrapped> {
  return withBinding({ across: 'key-rotation' }, async () => {
    const total = { rewrappedCount: 0, unopenedCount: 0 };
    for (const column of wrappedColumns(database.dialect)) {
      const done = await rewrapColumn(database, keyService, column);
      total.rewrappedCount += done.rewrappedCount;
      total.unopenedCount += done.unopenedCount;
    }
    return total;
  });
}

type Row = Record<string, unknown>;

async function rewrapColumn(
  database: Database,
  keyService: KeyService,
  column: WrappedColumn,
): Promise<Rewrapped> {
  const done = { rewrappedCount: 0, unopenedCount: 0 };
  const keyId = await keyService.currentKeyId();
  let after: Row | undefined;
  do {
    const page: Row[] = await pageNotUnder(database, column, keyId, after);
    // Side by side: each may be a call over a network.
    const anew = await Promise.all(
      page.map(async (row) => {
        const before = row[column.property] as Buffer;
        const wrapped = await rewrap(keyService, column, row, before);
        const where = { ...keyOf(column, row), [column.property]: before };
        return wrapped && { where, set: { [column.property]: wrapped } };
      }),
    );
    const changes = anew.filter((change) => change !== undefined);
    done.unopenedCount += page.length - changes.length;
    await database
      .transaction(async (manager) => {
        let changed = 0;
        for (const { where, set } of changes) {
          changed += (await manager.update(column.entity, where, set)).affected ?? 0;
        }
        return changed;
      })
      .then((changed) => {
        done.rewrappedCount += changed;
      });
    after = page.at(-1);
  } while (after);
  return done;
}

async function rewrap(
  keyService: KeyService,
  column: WrappedColumn,
  row: Row,
  wrapped: Buffer,
): Promise<Buffer | undefined> {
  try {
    return await keyService.rewrap(wrapped, column.contextOf(row));
  } catch (error) {
    if (error instanceof SealError || error instanceof UnknownKeyError) return undefined;
    throw error;
  }
}

const keyOf = (column: WrappedColumn, row: Row): Row =>
  Object.fromEntries(column.keyProperties.map((property) => [property, row[property]]));
