import type { QueryRunner } from 'typeorm';
import { PUT_ASIDE_TABLES } from '../accounts/grants.ts';
import { openGuarded } from '../connection/guarded-data-source.ts';
import { withBinding } from '../scope/owner-binding.ts';
import { type RowsEnd, type RowsHeader, type TableLine, toLine } from './row-lines.ts';
import { tableRows } from './table-rows.ts';

interface Source {
  /** An account that may read everything. */
  readonly url: string;
  readonly tls?: { readonly ca: string | null } | null;
  readonly now: Date;
}

/**
 * Every row of every table as lines of JSON (`row-lines.ts`), all of one instant, while the portal goes on writing. The lines
 * are the same on every engine, so that a restore may go to another one. Personal data: encrypt them on their way.
 */
export async function* dumpRows({ url, tls, now }: Source): AsyncGenerator<string, void, void> {
  const source = await openGuarded(url, { readonly: true, poolSize: 1, tls });
  const runner = source.createQueryRunner();
  const send = (sql: string) => withBinding({ across: 'backup' }, () => runner.query(sql));
  try {
    const isSqlite = source.options.type === 'better-sqlite3';
    if (!isSqlite) await send('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await send(isSqlite ? 'BEGIN' : 'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    const header: RowsHeader = {
      format: 'rightful-rows',
      version: 1,
      takenAt: now.toISOString(),
      migrations: await migrationsOf(runner, send),
    };
    yield JSON.stringify(header);
    let rows = 0;
    for (const metadata of source.entityMetadatas) {
      const { tableName: table, columns } = metadata;
      const line: TableLine = { table, columns: columns.map(({ databaseName }) => databaseName) };
      yield JSON.stringify(line);
      for await (const cells of tableRows(runner, metadata)) {
        rows += 1;
        yield toLine(cells);
      }
    }
    yield JSON.stringify({ rows } satisfies RowsEnd);
    await send('COMMIT');
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** The tables are being changed, or words still wait to be sealed: what would be copied is neither the old form nor the new one. */
export class UnsettledTablesError extends Error {
  override readonly name = 'UnsettledTablesError';
}

async function migrationsOf(runner: QueryRunner, send: (sql: string) => Promise<unknown>): Promise<string[]> {
  const isThere = (table: string) => withBinding({ across: 'backup' }, () => runner.hasTable(table));
  let isUnsettled = await isThere('migration_steps');
  for (const table of PUT_ASIDE_TABLES)
    if (await isThere(table))
      isUnsettled ||= ((await send(`SELECT 1 FROM \`${table}\` LIMIT 1`)) as unknown[]).length > 0;
  if (isUnsettled)
    throw new UnsettledTablesError(
      'The tables are being brought up to date. Wait until a server has started on them, then take the backup.',
    );
  const made = (await send('SELECT name FROM `migrations` ORDER BY id')) as { name: string }[];
  return made.map(({ name }) => name);
}
