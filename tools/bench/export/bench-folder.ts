import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder with room for so many bytes: in memory where that is possible, since a disk hides what the CPU costs. */
export function benchFolder(byteLength: number): string {
  const inMemory = '/dev/shm';
  const fits = (path: string) => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize > byteLength * 1.2;
  };
  const parent = existsSync(inMemory) && fits(inMemory) ? inMemory : tmpdir();
  if (!fits(parent))
    throw new Error(`${parent} has not the ${Math.ceil(byteLength / 1e9)} GB that this takes`);
  return mkdtempSync(join(parent, 'rightful-bench-'));
}
