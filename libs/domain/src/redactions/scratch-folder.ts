import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Portal } from '../portal/portal.ts';

const LEFT_BEHIND_MS = 60 * 60_000;

/**
 * A folder for this user alone while `work` runs: sound lies in it in the clear, since the programs that decode it read
 * files. What a killed process left behind goes with the next use.
 */
export async function inScratchFolder<T>(
  { config }: Pick<Portal, 'config'>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const root = join(config.stateDir, 'redacting');
  await mkdir(root, { recursive: true, mode: 0o700 });
  for (const name of await readdir(root)) {
    const path = join(root, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats && Date.now() - stats.mtimeMs > LEFT_BEHIND_MS)
      await rm(path, { recursive: true, force: true });
  }
  const folder = await mkdtemp(join(root, 'one-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
