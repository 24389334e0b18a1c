import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageFullError } from '@rightful/vault';
import { Content } from '../content.ts';

/** What fits is kept in memory and never touches a disk in the clear. */
const IN_MEMORY_BYTES = 4 * 1024 * 1024;
const LEFT_BEHIND_MS = 60 * 60_000;

/** More came than is taken. */
export class TooLargeError extends Error {
  constructor(mostBytes: number) {
    super(`The file is larger than the ${Math.floor(mostBytes / 1_048_576)} MB that are taken at once.`);
    this.name = 'TooLargeError';
  }
}

/**
 * Makes a stream readable more than once while `work` runs: in memory, or, when it is large, as a file in `folder`
 * (for this user alone) that is gone when `work` ends, however it ends. What a killed process left there goes with a
 * later upload. Throws TooLargeError, StorageFullError.
 */
export async function spooled<T>(
  stream: AsyncIterable<Uint8Array>,
  folder: string,
  mostBytes: number,
  work: (content: Content) => Promise<T>,
): Promise<T> {
  const pieces: Uint8Array[] = [];
  let byteLength = 0;
  let file: { readonly path: string; readonly handle: FileHandle } | undefined;
  try {
    for await (const piece of stream) {
      byteLength += piece.length;
      if (byteLength > mostBytes) throw new TooLargeError(mostBytes);
      pieces.push(piece);
      if (byteLength <= IN_MEMORY_BYTES) continue;
      file ??= await createFile(folder);
      await file.handle.appendFile(Buffer.concat(pieces.splice(0)));
    }
    await file?.handle.close();
    const content = file ? await Content.fromFile(file.path) : Content.fromBytes(Buffer.concat(pieces));
    try {
      return await work(content);
    } finally {
      await content.close();
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new StorageFullError() : error;
  } finally {
    await file?.handle.close().catch(() => undefined);
    if (file) await rm(file.path, { force: true });
  }
}

async function createFile(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeLeftBehind(folder);
  const path = join(folder, randomBytes(16).toString('hex'));
  return { path, handle: await open(path, 'wx', 0o600) };
}

async function removeLeftBehind(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats && Date.now() - stats.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true });
  }
}
