import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addCustomer, asOwner, createTestDatabase, openTestPortal, type TestPortal } from '@rightful/testing';
import { explainError } from './explain-error.ts';
import { openPortal } from './open-portal.ts';

let at: TestPortal;
beforeEach(async () => {
  at = await openTestPortal();
});
afterEach(() => at.close());

test('a missing key file is made for a new portal, never beside sealed data', async () => {
  rmSync(at.config.keyFile);
  await (await openPortal(at.config, at.secrets)).close();
  await addCustomer(at, 'Ada Example');
  rmSync(at.config.keyFile);
  await expect(openPortal(at.config, at.secrets)).rejects.toThrow('There is no key file');
});

test('a portal that does not open leaves no connection behind, so that the program ends', async () => {
  const sockets = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
  const later = `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`;
  await asOwner(at.secrets, (database) => database.transaction((manager) => manager.query(later)));
  const before = sockets();
  await expect(openPortal(at.config, at.secrets)).rejects.toThrow('newer version');
  for (let tries = 0; sockets() > before && tries < 100; tries += 1) await pause(20);
  expect(sockets()).toBe(before);
});

test('a database that is not as it should be is explained in a sentence', async () => {
  const place = await createTestDatabase(mkdtempSync(join(at.folder, 'other-')));
  const without = { ...at.secrets, databaseUrl: place.url, gateDatabaseUrl: place.gateUrl };
  const said = (ownerDatabaseUrl: string | undefined) =>
    openPortal(at.config, { ...without, ownerDatabaseUrl }).then(
      async ({ close }) => {
        await close();
        return 'open';
      },
      (error: unknown) => explainError(error),
    );
  try {
    const isServer = at.secrets.ownerDatabaseUrl !== undefined;
    // SQLite has no accounts: whoever opens the file may make the tables.
    expect(await said(undefined)).toMatch(isServer ? /Run "rightful migrate" with RIGHTFUL_OWNER/ : /^open$/);
    if (isServer) expect(await said(place.ownerUrl)).toBe('open');
    expect(await said(undefined)).toBe('open');
  } finally {
    await place.drop();
  }
});
