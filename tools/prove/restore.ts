import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms } from '../start/build.mjs';
import { startMariadb } from '../test/start-mariadb.mjs';
import { type Restored, restoreFrom } from './restore/prove-restore.ts';

export const name = 'restore';
export const describe =
  'Backups of a portal under load and restores onto another engine, killed at every moment: nothing is lost, nothing erased comes back.';

/** `full` kills each command at 30 moments, else at 6. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  await buildPrograms();
  const parent = mkdtempSync(join(tmpdir(), 'rightful-restore-'));
  const mariadb = await startMariadb();
  const kills = full ? 30 : 6;
  try {
    const ways: [string, string | undefined, string | undefined][] = mariadb
      ? [
          ['SQLite to MariaDB', undefined, mariadb.url],
          ['MariaDB to SQLite', mariadb.url, undefined],
        ]
      : [['SQLite to SQLite (install mariadb-server for MariaDB)', undefined, undefined]];
    const all: Restored[] = [];
    for (const [way, from, to] of ways) {
      const restored = await restoreFrom(from, to, { kills, parent });
      console.log(
        `  ${way}: ${restored.openedCount} recordings of ${restored.customersCount} people open, ${restored.faults.length} faults`,
      );
      for (const fault of restored.faults) console.log(`  FAULT ${fault}`);
      all.push(restored);
    }
    const sum = (of: (one: Restored) => number) => all.reduce((total, one) => total + of(one), 0);
    const faults = sum((one) => one.faults.length);
    return {
      ok: faults === 0,
      line: `${name}: ${ways.map(([way]) => way).join(', ')}: backups under load and restores killed ${sum((one) => one.killed)} times, then ${sum((one) => one.openedCount)} recordings open, 0 of whom was erased, no word or key readable in the folder; without shred list or key nothing starts: ${faults} faults`,
    };
  } finally {
    await mariadb?.stop();
    rmSync(parent, { recursive: true, force: true });
  }
}
