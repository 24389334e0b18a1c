import { type BlobHandle, BlobNotFoundError, type BlobStore } from '@rightful/vault';

const PIECE = 1024 * 1024;

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
  for await (const blobId of from.list()) {
    if (await has(to, blobId)) {
      await to.unquarantine(blobId);
      copied.presentCount += 1;
    } else await copyOne(() => from.open(blobId), to, blobId, copied);
    options.onProgress?.(copied);
  }
  for await (const blobId of from.listQuarantined()) {
    if (await has(to, blobId)) copied.presentCount += 1;
    else await copyOne(() => from.openQuarantined(blobId), to, blobId, copied);
    await to.quarantine(blobId).catch(unlessGone);
    options.onProgress?.(copied);
  }
  if (options.mirror) copied.removedCount = await removeGone(from, to);
  return copied;
}

/** What was deleted since it was listed is left out. */
async function copyOne(
  open: () => Promise<BlobHandle>,
  to: BlobStore,
  blobId: string,
  copied: CopiedBlobs,
): Promise<void> {
  let handle: BlobHandle;
  try {
    handle = await open();
  } catch (error) {
    return unlessGone(error);
  }
  const temp = await to.createTemp();
  try {
    for (let at = 0; at < handle.byteLength; at += PIECE)
      await temp.write(await handle.read(at, Math.min(PIECE, handle.byteLength - at)));
    await temp.commit(blobId);
    copied.copiedCount += 1;
    copied.byteLength += handle.byteLength;
  } finally {
    await temp.abort();
    await handle.close();
  }
}

async function removeGone(from: BlobStore, to: BlobStore): Promise<number> {
  let removed = 0;
  for (const list of [to.list(), to.listQuarantined()])
    for await (const blobId of list) {
      if (await has(from, blobId)) continue;
      await to.delete(blobId);
      removed += 1;
    }
  return removed;
}

async function has(store: BlobStore, blobId: string): Promise<boolean> {
  for (const open of [() => store.open(blobId), () => store.openQuarantined(blobId)])
    try {
      await (await open()).close();
      return true;
    } catch (error) {
      unlessGone(error);
    }
  return false;
}

function unlessGone(error: unknown): void {
  if (!(error instanceof BlobNotFoundError)) throw error;
}
