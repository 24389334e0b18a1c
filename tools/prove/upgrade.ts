import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms } from '../start/build.mjs';
import { startMariadb } from '../test/start-mariadb.mjs';
import { RELEASES } from './upgrade/release.ts';
import { type Upgraded, upgradeFrom } from './upgrade/upgrade-from.ts';

export const name = 'upgrade';
export const describe =
  'What every earlier release left is brought up to date by three that start at once, undisturbed and killed over and over; then its people do what they did before.';

/** `full` kills all starters 12 times for each release and engine, else 4 times. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  await buildPrograms();
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const parent = mkdtempSync(join(tmpdir(), 'rightful-upgrade-'));
  const mariadb = await startMariadb();
  const releases = readdirSync(RELEASES).sort();
  const all: Upgraded[] = [];
  try {
    for (const [engine, url] of [
      ['SQLite', ''] as const,
      ...(mariadb ? [['MariaDB', mariadb.url] as const] : []),
    ])
      for (const release of releases) {
        if (url) process.env.RIGHTFUL_TEST_DATABASE_URL = url;
        const upgraded = await upgradeFrom(join(RELEASES, release), parent, full ? 12 : 4);
        const { changes, killed, killedMidway, openedCount, signedInCount, auditEntryCount, faults } =
          upgraded;
        console.log(
          `  ${release} on ${engine}: ${changes} changes of the tables, killed ${killed} times, ${killedMidway} of them midway; ${signedInCount} sign in, ${openedCount} recordings open, ${auditEntryCount} entries of the log hold, ${faults.length} faults`,
        );
        for (const fault of faults) console.log(`  FAULT ${fault}`);
        all.push(upgraded);
      }
  } finally {
    delete process.env.RIGHTFUL_TEST_DATABASE_URL;
    await mariadb?.stop();
    rmSync(parent, { recursive: true, force: true });
  }
  const sum = (of: (one: Upgraded) => number) => all.reduce((total, one) => total + of(one), 0);
  const faults = sum((one) => one.faults.length);
  const engines = mariadb ? 'SQLite and MariaDB' : 'SQLite (install mariadb-server for MariaDB)';
  return {
    ok: faults === 0,
    line: `${name}: what ${releases.length} earlier ${releases.length === 1 ? 'release' : 'releases'} left, on ${engines}: three starters at once, killed ${sum((one) => one.killed)} times (${sum((one) => one.killedMidway)} midway), then ${sum((one) => one.openedCount)} recordings and the archives open byte for byte, ${sum((one) => one.signedInCount)} people sign in, the log is whole, who was erased stays so: ${faults} faults`,
  };
}
