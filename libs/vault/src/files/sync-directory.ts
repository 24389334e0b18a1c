import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes names in a directory durable (a rename, a link, a deletion). Windows knows no such call; nothing happens there. */
export function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
