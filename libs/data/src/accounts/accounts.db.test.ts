import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@rightful/testing';
import { dialectOf } from '../connection/data-source-options.ts';
import { Database } from '../connection/database.ts';
import { withBinding } from '../scope/owner-binding.ts';
import { AccountRightsError, bringUpToDateAsOwner } from './accounts-of-engine.ts';
import { APPEND_ONLY_TABLES } from './grants.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-accounts-'));
let place: TestDatabase;
let application: Database;
let gate: Database;
let owner: Database;
beforeAll(async () => {
  place = await createTestDatabase(folder);
  [application, gate, owner] = (await Promise.all(
    [place.url, place.gateUrl, place.ownerUrl].map((url) => Database.open(url)),
  )) as [Database, Database, Database];
});
afterAll(async () => {
  for (const one of [application, gate, owner]) await one?.close();
  await place?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const send = (database: Database, sql: string) =>
  withBinding({ across: 'migration' }, () => database.transaction((manager) => manager.query(sql)));
/** What the engine answers, in one word. */
const answer = (database: Database, sql: string): Promise<string> =>
  send(database, sql).then(
    () => 'done',
    (error: { errno?: number }) => (error.errno === 1142 ? 'denied' : `${error}`),
  );

const bringUpToDate = () =>
  bringUpToDateAsOwner({ ownerUrl: place.ownerUrl, applicationUrl: place.url, gateUrl: place.gateUrl });

if (dialectOf(process.env.RIGHTFUL_TEST_DATABASE_URL || 'sqlite:') === 'sqlite')
  test('SQLite has no accounts: whoever opens the file is its owner', () => {
    expect(new Set([place.url, place.gateUrl, place.ownerUrl]).size).toBe(1);
  });
else {
  test('before the owner was there the application says who has to come', async () => {
    await expect(application.migrate()).rejects.toThrow('RIGHTFUL_OWNER_DATABASE_URL');
  });

  describe('once the owner was there', () => {
    beforeAll(async () => {
      await bringUpToDate();
      // An open connection hears late of what it may.
      await gate.close();
      gate = await Database.open(place.gateUrl);
    });

    test('the application starts by itself', async () => {
      await application.migrate();
    });

    test('the application changes no table, and what is on record only grows', async () => {
      expect(owner.tables.length).toBeGreaterThan(50);
      for (const { tableName, columns } of owner.tables) {
        const kept = APPEND_ONLY_TABLES.has(tableName) ? 'denied' : 'done';
        const column = `\`${columns[0]?.databaseName}\``;
        for (const [sql, wanted] of [
          [`SELECT COUNT(*) FROM \`${tableName}\``, 'done'],
          [`UPDATE \`${tableName}\` SET ${column} = ${column} WHERE 1 = 0`, kept],
          [`DELETE FROM \`${tableName}\` WHERE 1 = 0`, kept],
          [`TRUNCATE TABLE \`${tableName}\``, 'denied'],
          [`ALTER TABLE \`${tableName}\` COMMENT = 'x'`, 'denied'],
          [`DROP TABLE \`${tableName}\``, 'denied'],
        ] as const)
          expect([sql, await answer(application, sql)]).toEqual([sql, wanted]);
      }
      expect(await answer(application, 'CREATE TABLE more (id int)')).toBe('denied');
    });

    test('the gate reads, and nothing else', async () => {
      for (const { tableName, columns } of owner.tables) {
        const column = `\`${columns[0]?.databaseName}\``;
        for (const [sql, wanted] of [
          [`SELECT COUNT(*) FROM \`${tableName}\``, 'done'],
          [
            `INSERT INTO \`${tableName}\` (${column}) SELECT ${column} FROM \`${tableName}\` WHERE 1 = 0`,
            'denied',
          ],
          [`UPDATE \`${tableName}\` SET ${column} = ${column} WHERE 1 = 0`, 'denied'],
          [`DELETE FROM \`${tableName}\` WHERE 1 = 0`, 'denied'],
        ] as const)
          expect([sql, await answer(gate, sql)]).toEqual([sql, wanted]);
      }
    });

    test.each([
      ['ALL PRIVILEGES ON *', 'app'],
      ['UPDATE ON *', 'app'],
      ['ALTER ON *', 'gate'],
    ])('with %s for the %s nothing starts', async (rights, who) => {
      const account = await (who === 'app' ? application : gate).account();
      const [user, host] = account.split('@');
      await send(owner, `GRANT ${rights} TO '${user}'@'${host}'`);
      await expect(bringUpToDate()).rejects.toThrow(AccountRightsError);
      await send(owner, `REVOKE ${rights} FROM '${user}'@'${host}'`);
      await bringUpToDate();
    });
  });
}
