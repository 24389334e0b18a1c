import type { DataSource } from 'typeorm';
import { tableNames } from './table-names.ts';

interface DumpedTable {
  readonly made: readonly unknown[];
  readonly rows: readonly string[];
}

/** How every table is made, and all its rows. */
export async function dumpTables(source: DataSource): Promise<Readonly<Record<string, DumpedTable>>> {
  const runner = source.createQueryRunner();
  const dumped: [string, DumpedTable][] = [];
  try {
    for (const name of await tableNames(runner)) {
      const made: unknown[] = await runner.query(
        source.options.type === 'better-sqlite3'
          ? `SELECT sql FROM sqlite_master WHERE tbl_name = '${name}' AND sql IS NOT NULL ORDER BY name`
          : `SHOW CREATE TABLE \`${name}\``,
      );
      const rows: unknown[] = await runner.query(`SELECT * FROM \`${name}\``);
      dumped.push([name, { made, rows: rows.map((row) => JSON.stringify(row)).sort() }]);
    }
  } finally {
    await runner.release();
  }
  return Object.fromEntries(dumped);
}
