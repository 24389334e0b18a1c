import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readSecretFile, replaceSecretFile } from './secret-file.ts';
import { systemCode } from './system-code.ts';

/** A change takes some milliseconds: whoever held the lock for so long died with it. */
const ABANDONED_MS = 30_000;

/**
 * Replaces the content of a secret file by what `change` makes of it. One at a time, on all machines that reach the file: of two
 * who put something in front of the same content one would be lost.
 */
export async function changeSecretFile(path: string, change: (content: string) => string): Promise<void> {
  const lock = `${path}.lock`;
  while (!take(lock)) await pause(20);
  try {
    replaceSecretFile(path, change(readSecretFile(path)));
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx', 0o400));
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && since < Date.now() - ABANDONED_MS) rmSync(lock, { force: true });
    return false;
  }
}
