import type { BlobStore } from '@rightful/vault';
import { copyBlob, roomOf, unlessAbsent } from '../blobs/blob-copy.ts';
import { BackupError } from './backup-folder.ts';

/** So many may leave a backup without a question. */
const FEW = 20;

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
  /** Also when that is most of it: a store that lies elsewhere looks as if all were gone. */
  readonly mayRemoveMany?: boolean;
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
  if (options.mirror) copied.removedCount = await removeGone(from, to, options.mayRemoveMany ?? false);
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

async function removeGone(from: BlobStore, to: BlobStore, mayRemoveMany: boolean): Promise<number> {
  let kept = 0;
  let gone = 0;
  for await (const isGone of each(from, to)) {
    if (isGone.gone) gone += 1;
    else kept += 1;
  }
  if (!mayRemoveMany && gone > FEW && gone > kept)
    throw new BackupError(
      `The portal's store lacks ${gone} of the ${gone + kept} sealed objects in this folder, and they would leave it. If RIGHTFUL_BLOBS is right and all of that was erased, say --remove-many.`,
    );
  for await (const { blobId, gone: isGone } of each(from, to)) if (isGone) await to.delete(blobId);
  return gone;
}

/** Every object of the target, and whether the source has it no more. */
async function* each(from: BlobStore, to: BlobStore): AsyncGenerator<{ blobId: string; gone: boolean }> {
  for (const list of [to.list(), to.listQuarantined()])
    for await (const blobId of list) yield { blobId, gone: (await roomOf(from, blobId)) === null };
}
