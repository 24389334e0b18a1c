import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestHost, type TestHost } from '@rightful/testing';
import { root } from '../../shared/root.mjs';

let host: TestHost;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

test('the proxy hands every route of a server to a server, and the rest to the pages', () => {
  const conf = readFileSync(join(root, 'docker', 'nginx.conf'), 'utf8');
  const locations = [...conf.matchAll(/location (~|=) (\S+) \{ proxy_pass \$server; \}/g)];
  const leads = (path: string) =>
    locations.some(([, kind, where = '']) => (kind === '=' ? path === where : new RegExp(where).test(path)));
  const firsts = host.routes.split('\n').flatMap((line) => /^[├└]── (\/\S*)/.exec(line)?.[1] ?? []);
  expect(firsts.length).toBeGreaterThan(5);
  expect(firsts.filter((path) => !leads(path))).toEqual([]);
  for (const page of ['/', '/sign-in', '/requests/new/copy', '/authority']) expect(leads(page)).toBe(false);
});
