import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@rightful/testing';
import { migrations } from './index.ts';
import { runMigrations } from './run-migrations.ts';
import { fillTables } from './trial/fill-tables.ts';
import { recordStatements, type Sent } from './trial/record-statements.ts';
import { tableNames } from './trial/table-names.ts';
import { withSource } from './trial/with-source.ts';

/**
 * Past one of these a server of the version before cannot go on: stop all older ones first, and say so in the notes of the
 * release. All of them came before the first release; whoever adds one to this list writes why it cannot be done in two steps.
 */
const OLDER_MUST_STOP: readonly string[] = [
  // Words lie sealed from then on: what writes them open must not go on.
  'SealedReasons1764000020000',
  'SealedReports1764000100000',
];

const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'rightful-test-')));
let databases: TestDatabase[];
beforeAll(async () => {
  databases = await Promise.all(folders.map((folder) => createTestDatabase(folder)));
});
afterAll(async () => {
  for (const { drop } of databases) await drop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What the version with so many migrations reads, and writes into every table. */
async function statementsOf(url: string, place: number): Promise<Sent[]> {
  return withSource(url, place, async (source) => {
    await runMigrations(source);
    const written = await recordStatements(source, () => fillTables(source, place));
    const runner = source.createQueryRunner();
    const tables = await runner.getTables(
      (await tableNames(runner)).filter((name) => name !== 'migration_steps'),
    );
    await runner.release();
    const read = tables.map(({ name, columns }): Sent => {
      const names = columns.map((column) => `\`${column.name}\``).join(', ');
      return [`SELECT ${names} FROM \`${name.split('.').at(-1)}\` LIMIT 1`, []];
    });
    return [...written, ...read];
  });
}

test('a server of the version before goes on beside each change of the tables, but for those that are named', async () => {
  const [older, newer] = databases.map(({ ownerUrl }) => ownerUrl) as [string, string];
  const refused: string[] = [];
  for (let place = 1; place < migrations.length; place += 1) {
    const statements = await statementsOf(older, place);
    const failed = await withSource(newer, place + 1, async (source) => {
      await runMigrations(source);
      const runner = source.createQueryRunner();
      const faults: unknown[] = [];
      for (const [sql, parameters] of statements)
        await runner.query(sql, [...parameters]).catch((error: unknown) => faults.push(error));
      await runner.release();
      return faults.length;
    });
    const name = new (migrations[place] as (typeof migrations)[number])().name;
    if (failed > 0) refused.push(name);
  }
  expect(refused).toEqual(OLDER_MUST_STOP);
}, 300_000);
