import type { BlobStore } from '@rightful/vault';
import { copyBlob, roomOf, unlessAbsent } from '../blobs/blob-copy.ts';

/** What a copy came to. */
export interface CopiedBlobs {
  copiedCount: number;
  /** Were there already: sealed bytes never change. */
  presentCount: number;
  removedCount: number;
  byteLength: number;
}

interface Options {
  /** Take away from the target what the source has no more. */
  readonly mirror: boolean;
  readonly onProgress?: (copied: CopiedBlobs) => void;
}

/** Every sealed object from one store to another, quarantine included, as it is; nothing is opened. May be killed and run again. */
export async function copyBlobs(from: BlobStore, to: BlobStore, options: Options): Promise<CopiedBlobs> {
  const copied: CopiedBlobs = { copiedCount: 0, presentCount: 0, removedCount: 0, byteLength: 0 };
  for (const list of [from.list(), from.listQuarantined()])
    for await (const blobId of list) {
      await carry(from, to, blobId, copied);
      options.onProgress?.(copied);
    }
  if (options.mirror) copied.removedCount = await removeGone(from, to);
  return copied;
}

/** What was deleted since it was listed is left out. */
async function carry(from: BlobStore, to: BlobStore, blobId: string, copied: CopiedBlobs): Promise<void> {
  const room = await roomOf(from, blobId);
  if (room === null) return;
  if (await roomOf(to, blobId)) copied.presentCount += 1;
  else {
    const byteLength = await copyBlob(from, to, blobId);
    if (byteLength === null) return;
    copied.copiedCount += 1;
    copied.byteLength += byteLength;
  }
  await unlessAbsent(() => (room === 'quarantine' ? to.quarantine(blobId) : to.unquarantine(blobId)));
}

async function removeGone(from: BlobStore, to: BlobStore): Promise<number> {
  let removed = 0;
  for (const list of [to.list(), to.listQuarantined()])
    for await (const blobId of list) {
      if (await roomOf(from, blobId)) continue;
      await to.delete(blobId);
      removed += 1;
    }
  return removed;
}
