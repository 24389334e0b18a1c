import { mkdirSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory } from './sync-directory.ts';

/** Makes a folder and its parents, each durable in the folder above it. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  for (let folder = path; first !== undefined && folder.length >= first.length; folder = dirname(folder)) {
    await syncFolder(dirname(folder));
  }
}

/** `makeFolder` for worker threads. */
export function makeFolderSync(path: string): void {
  syncMadeFolders(path, mkdirSync(path, { recursive: true, mode: 0o700 }));
}

/** Makes folders durable in the folders above them: those from `first` (what `mkdirSync` returned) down to `path`. */
export function syncMadeFolders(path: string, first: string | undefined): void {
  for (let folder = path; first !== undefined && folder.length >= first.length; folder = dirname(folder)) {
    syncDirectory(dirname(folder));
  }
}

/** Makes the names in a folder durable. Windows knows no such call; nothing happens there. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
