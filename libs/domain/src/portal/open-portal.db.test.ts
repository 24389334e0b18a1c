import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addCustomer, asOwner, openTestPortal, type TestPortal } from '@rightful/testing';
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
