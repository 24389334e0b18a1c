import { mkdirSync } from 'node:fs';
import { mkdir, open, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { checkBlobId } from '../blob-id.ts';
import type { BlobRoom } from '../blob-room.ts';
import type { BlobStore } from '../blob-store.ts';
import { storageFailure } from '../storage-failure.ts';

const AT_ONCE = 8;
const PIECE_BYTES = 2 ** 20;
const TOUCH_MS = 60_000;

/** A folder in the scratch folder that holds what threads are to read. A crash leaves it to the sweep. */
export function openS3Room(
  store: Pick<BlobStore, 'open'>,
  newPath: () => string,
  keep: BlobRoom['keep'],
): BlobRoom {
  const folder = newPath();
  // A thread that only reads leaves no sign of it, and the sweep takes what nobody touched.
  const touching = setInterval(() => {
    utimes(folder, new Date(), new Date()).catch(() => undefined);
  }, TOUCH_MS).unref();
  const pathOf = (blobId: string) => {
    checkBlobId(blobId);
    return join(folder, blobId);
  };
  const bring = async (blobIds: readonly string[]) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const left = [...new Set(blobIds)].values();
    const carry = async () => {
      for (const blobId of left) await fetchTo(store, blobId, pathOf(blobId));
    };
    const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, carry));
    for (const result of results) if (result.status === 'rejected') throw storageFailure(result.reason);
  };
  return {
    pathOf,
    bring,
    newPath() {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return join(folder, 'new');
    },
    keep,
    close: async () => {
      clearInterval(touching);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function fetchTo(store: Pick<BlobStore, 'open'>, blobId: string, path: string): Promise<void> {
  const blob = await store.open(blobId);
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      for (let at = 0; at < blob.byteLength; at += PIECE_BYTES)
        await file.writeFile(await blob.read(at, Math.min(PIECE_BYTES, blob.byteLength - at)));
    } finally {
      await file.close();
    }
  } finally {
    await blob.close();
  }
}
