/**
 * `npx tsx tools/prove/upgrade/keep-release.ts <name>`: lives a small life in a portal of this very version and keeps it under
 * `releases/<name>`, for every later version to open (`npm run prove upgrade`). Run once for each release, and never again.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestPortal } from '@rightful/testing';
import Sqlite from 'better-sqlite3';
import { live } from './live.ts';
import { KEPT, RELEASES } from './release.ts';

const [name = ''] = process.argv.slice(2);
const folder = join(RELEASES, name);
if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) throw new Error('Name the release, e.g. 1.2.0.');
if (existsSync(folder)) throw new Error(`${folder} is there already: what a release left is not made again.`);

delete process.env.RIGHTFUL_TEST_DATABASE_URL;
const test = await openTestPortal();
try {
  const { facts, archive } = await live(test);
  mkdirSync(folder, { recursive: true });
  for (const part of KEPT.folders) cpSync(join(test.folder, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, KEPT.facts), `${JSON.stringify(facts, null, 2)}\n`);
  writeFileSync(join(folder, KEPT.archive), archive);
  writeFileSync(join(folder, KEPT.rows), rowsOf(join(test.folder, 'data.sqlite'), facts.leftAt));
} finally {
  await test.close();
}

/** Every row of every table, in the lines of a backup; asked of the file itself, so that the form is the same for all versions. */
function rowsOf(file: string, takenAt: string): string {
  const sqlite = new Sqlite(file, { readonly: true });
  const names = (sql: string) =>
    sqlite
      .prepare<[], { name: string }>(sql)
      .all()
      .map((row) => row.name);
  const migrations = names('SELECT name FROM migrations ORDER BY id');
  const tables = names(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name NOT IN ('migrations', 'migration_steps', 'typeorm_metadata') ORDER BY name`,
  );
  const lines: unknown[] = [{ format: 'rightful-rows', version: 1, takenAt, migrations }];
  let rows = 0;
  for (const table of tables) {
    const read = sqlite.prepare(`SELECT * FROM "${table}"`).raw();
    lines.push({ table, columns: read.columns().map((column) => column.name) });
    for (const row of read.iterate() as Iterable<unknown[]>) {
      lines.push(row.map((cell) => (Buffer.isBuffer(cell) ? [cell.toString('base64')] : cell)));
      rows += 1;
    }
  }
  sqlite.close();
  return [...lines, { rows }].map((line) => `${JSON.stringify(line)}\n`).join('');
}
