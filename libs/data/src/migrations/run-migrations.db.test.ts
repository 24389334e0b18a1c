import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createTestDatabase, openTestData, type TestData } from '@rightful/testing';
import { Database } from '../connection/database.ts';
import { migrations } from './index.ts';
import { dumpTables } from './trial/dump-tables.ts';
import { withSource } from './trial/with-source.ts';

let at: TestData;
let owner: Database;
beforeEach(async () => {
  at = await openTestData();
  owner = await Database.open(at.ownerUrl);
});
afterEach(async () => {
  await owner.close();
  await at.close();
});

const isSqlite = () => at.database.dialect === 'sqlite';
const send = (sql: string) => owner.transaction((manager) => manager.query(sql));
const dump = () => withSource(at.ownerUrl, 0, dumpTables);

test('an older version leaves the database of a newer one alone, and says so', async () => {
  await send(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`);
  const before = await dump();
  await expect(owner.migrate()).rejects.toThrow(/newer version .*Later9999999999999/);
  expect(await dump()).toEqual(before);
});

test('what a migration would make and finds made by nobody it knows stops it, and stays', async () => {
  // SQLite takes a migration back as a whole, so there it finds nothing half made.
  if (isSqlite()) return;
  await send('DELETE FROM migrations ORDER BY id DESC LIMIT 1');
  const before = await dump();
  for (const _ of ['once', 'and again'])
    await expect(owner.migrate()).rejects.toThrow(/holds already .* restore the backup/);
  const { migration_steps: steps, ...after } = await dump();
  expect([after, steps?.rows]).toEqual([before, []]);
});

test('two that start at once do it one after the other', async () => {
  if (isSqlite()) return;
  const { ownerUrl: url, drop } = await createTestDatabase(at.folder);
  const two = await Promise.all([Database.open(url), Database.open(url)]);
  try {
    await Promise.all(two.map((database) => database.migrate()));
    const made = await withSource(url, 0, dumpTables);
    expect(Object.keys(made)).toEqual(Object.keys(await dump()));
    expect(made.migrations?.rows).toHaveLength(migrations.length);
  } finally {
    for (const database of two) await database.close();
    await drop();
  }
});
