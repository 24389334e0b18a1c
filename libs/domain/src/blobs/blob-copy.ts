import { createHash } from 'node:crypto';
import { type BlobHandle, BlobNotFoundError, type BlobStore } from '@rightful/vault';

const PIECE = 2 ** 20;

/** Where a blob lies; null where the store has it not. */
export async function roomOf(store: BlobStore, blobId: string): Promise<'blobs' | 'quarantine' | null> {
  const handle = await openAnywhere(store, blobId);
  await handle?.handle.close();
  return handle?.room ?? null;
}

/** SHA-256 of a blob, in quarantine or not; null where the store has it not. */
export async function digestOf(store: BlobStore, blobId: string): Promise<string | null> {
  return unlessAbsent(async () => {
    const found = await openAnywhere(store, blobId);
    if (!found) return null;
    try {
      return await read(found.handle, async () => undefined);
    } finally {
      await found.handle.close();
    }
  });
}

/** Copies a blob and reads the copy back. Its length; null where the source has it no more. Throws when the copy is another one. */
export async function copyBlob(from: BlobStore, to: BlobStore, blobId: string): Promise<number | null> {
  const found = await openAnywhere(from, blobId);
  if (!found) return null;
  const { handle } = found;
  const temp = await to.createTemp();
  try {
    const digest = await unlessAbsent(() => read(handle, (piece) => temp.write(piece)));
    if (digest === null) return null;
    await temp.commit(blobId);
    const copied = await digestOf(to, blobId);
    if (copied !== null && copied !== digest) {
      await to.delete(blobId);
      throw new Error('A copy is not what was copied; it was removed, and the source is untouched.');
    }
    return handle.byteLength;
  } finally {
    await temp.abort();
    await handle.close();
  }
}

async function openAnywhere(store: BlobStore, blobId: string) {
  for (const [room, open] of [
    ['blobs', () => store.open(blobId)],
    ['quarantine', () => store.openQuarantined(blobId)],
    // Came back while it was looked for.
    ['blobs', () => store.open(blobId)],
  ] as const) {
    const handle = await unlessAbsent(open);
    if (handle) return { room, handle };
  }
  return null;
}

async function read(handle: BlobHandle, take: (piece: Buffer) => Promise<void>): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < handle.byteLength; at += PIECE) {
    const piece = await handle.read(at, Math.min(PIECE, handle.byteLength - at));
    hash.update(piece);
    await take(piece);
  }
  return hash.digest('hex');
}

export async function unlessAbsent<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BlobNotFoundError) return null;
    throw error;
  }
}
