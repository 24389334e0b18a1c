/**
 * `npx tsx tools/prove/upgrade/keep-release.ts <name>`: lives a small life in a portal of this very version and keeps it under
 * `releases/<name>`, for every later version to open (`npm run prove upgrade`). Run once for each release, and never again.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpRows } from '@rightful/data';
import { openTestPortal } from '@rightful/testing';
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
  const lines: string[] = [];
  for await (const line of dumpRows({ url: test.secrets.databaseUrl, now: test.clock.now() }))
    lines.push(line);
  writeFileSync(join(folder, KEPT.rows), `${lines.join('\n')}\n`);
} finally {
  await test.close();
}
