import type { QueryRunner } from 'typeorm';
import { Database } from '../connection/database.ts';
import { openGuarded } from '../connection/guarded-data-source.ts';
import { migrations } from '../migrations/index.ts';
import { NewerDatabaseError } from '../migrations/run-migrations.ts';
import { withBinding } from '../scope/owner-binding.ts';
import { type RowsEnd, type RowsHeader, type TableLine, toCells } from './row-lines.ts';
import type { Cell } from './table-rows.ts';

interface Target {
  /** Who owns the tables. */
  readonly url: string;
  readonly tls?: { readonly ca: string | null } | null;
}

/** The rows cannot be put there. Nothing was changed; the message says what to do. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

/** Of these an installation in use has some; what a migration enters by itself may be replaced. */
const IN_USE = ['subjects', 'accounts', 'audit_entries'];
/** So many cells or bytes in one statement at most. */
const MOST_CELLS = 2_000;
const MOST_BYTES = 512 * 1024;

/**
 * Puts back what `dumpRows` gave, into a database that nobody used yet, on any engine: all of it or nothing. The tables get the
 * form that the rows have; where that is an older one, the next `migrate` brings both up to date. How many rows there were.
 * Throws LoadError.
 */
export async function loadRows({ url, tls }: Target, lines: AsyncIterable<string>): Promise<number> {
  const rest = lines[Symbol.asyncIterator]();
  const header = headerIn(JSON.parse((await rest.next()).value ?? '{}'));
  await bringTo(header, url, tls);
  const source = await openGuarded(url, { poolSize: 1, tls });
  const runner = source.createQueryRunner();
  const isSqlite = source.options.type === 'better-sqlite3';
  const send = (sql: string, cells: readonly Cell[] = []) =>
    withBinding({ across: 'backup' }, () => runner.query(sql, [...cells]));
  try {
    // The rows come table by table, and a row may stand before the one that it names.
    await send(isSqlite ? 'PRAGMA foreign_keys = OFF' : 'SET SESSION foreign_key_checks = 0');
    await send(isSqlite ? 'BEGIN IMMEDIATE' : 'START TRANSACTION');
    await refuseUsed(send);
    for (const { tableName } of source.entityMetadatas)
      if (await withBinding({ across: 'backup' }, () => runner.hasTable(tableName)))
        await send(`DELETE FROM \`${tableName}\``);
    const rows = await fill(send, { [Symbol.asyncIterator]: () => rest });
    if (isSqlite) await refuseOrphans(send);
    await send('COMMIT');
    return rows;
  } catch (error) {
    await send('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
    await source.destroy();
  }
}

type Send = (sql: string, cells?: readonly Cell[]) => ReturnType<QueryRunner['query']>;

async function bringTo(header: RowsHeader, url: string, tls: Target['tls']): Promise<void> {
  const database = await Database.open(url, { tls, migrations: header.migrations });
  try {
    await database.migrate();
  } catch (error) {
    if (!(error instanceof NewerDatabaseError)) throw error;
    throw new LoadError(
      'This backup is from an older version of Rightful than the tables of this database. Name a database without any: they are made as the backup needs them, and brought up to date afterwards.',
    );
  } finally {
    await database.close();
  }
}

async function refuseUsed(send: Send): Promise<void> {
  for (const table of IN_USE) {
    const found: unknown[] = await send(`SELECT 1 FROM \`${table}\` LIMIT 1`);
    if (found.length > 0)
      throw new LoadError(
        'This database is in use. A restore goes into an empty one: name another in RIGHTFUL_DATABASE_URL, or empty this one yourself. If a restore into it was cut off just now, its rows are whole: start the portal.',
      );
  }
}

async function refuseOrphans(send: Send): Promise<void> {
  const orphans: unknown[] = await send('PRAGMA foreign_key_check');
  if (orphans.length > 0) throw new LoadError(`${orphans.length} rows name others that are not there.`);
}

async function fill(send: Send, lines: AsyncIterable<string>): Promise<number> {
  let table: TableLine | undefined;
  let end: RowsEnd | undefined;
  let batch: Cell[][] = [];
  let byteLength = 0;
  let rows = 0;
  const flush = async () => {
    if (table === undefined || batch.length === 0) return;
    const row = `(${table.columns.map(() => '?').join(', ')})`;
    const names = table.columns.map((name) => `\`${name}\``).join(', ');
    await send(
      `INSERT INTO \`${table.table}\` (${names}) VALUES ${batch.map(() => row).join(', ')}`,
      batch.flat(),
    );
    rows += batch.length;
    batch = [];
    byteLength = 0;
  };
  for await (const line of lines) {
    const value: unknown = JSON.parse(line);
    if (Array.isArray(value)) {
      const cells = toCells(value);
      batch.push(cells);
      byteLength += line.length;
      if (batch.length * cells.length >= MOST_CELLS || byteLength >= MOST_BYTES) await flush();
    } else {
      await flush();
      if ('table' in (value as object)) table = value as TableLine;
      else end = value as RowsEnd;
    }
  }
  if (end?.rows !== rows) throw new LoadError('The backup is cut off: its end is missing.');
  return rows;
}

function headerIn(value: unknown): RowsHeader {
  const header = value as RowsHeader;
  if (header.format !== 'rightful-rows' || header.version !== 1)
    throw new LoadError('This is no backup that this version can read.');
  const known: readonly string[] = migrations.map((Migration) => new Migration().name);
  if (header.migrations.some((name) => !known.includes(name)))
    throw new LoadError('This backup is from a newer version of Rightful. Restore it with that version.');
  return header;
}
