import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addCustomer, openTestPortal, type TestPortal } from '@rightful/testing';
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
