import { startMariadb } from './../test/start-mariadb.mjs';
import { proveErasure } from './erasure/prove-erasure.ts';

export const name = 'erasure';
export const describe =
  'What was erased is looked for in every table and file; then older backups are restored, and nobody is revived.';

/** `full` restores 100 backups instead of 10, and does it all again over MariaDB where that is on the machine. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const own = await proveErasure(full ? 100 : 10);
  if (!full) return { ok: own.ok, line: `${name}: ${own.line}` };
  const mariadb = await startMariadb();
  if (!mariadb)
    return { ok: own.ok, line: `${name}: ${own.line}; not over MariaDB, which is not on this machine` };
  try {
    process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
    const other = await proveErasure(20);
    return { ok: own.ok && other.ok, line: `${name}: ${own.line}; over MariaDB: ${other.line}` };
  } finally {
    delete process.env.RIGHTFUL_TEST_DATABASE_URL;
    await mariadb.stop();
  }
}
