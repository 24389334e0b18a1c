import type { BlobStore } from '@rightful/vault';
import { copyBlob, roomOf, unlessAbsent } from './blob-copy.ts';
import type { MoveJournal } from './move-journal.ts';

const AT_ONCE = 16;

/** What a move came to. */
export interface MovedBlobs {
  copiedCount: number;
  /** Were there already, from an earlier run. */
  presentCount: number;
  byteLength: number;
}

/**
 * Copies every sealed object, quarantine included, from the store before to the new one while the portal writes to the new
 * one and reads both (`BothBlobStores`). Takes nothing from the old one. May be killed and run again. What is deleted or
 * quarantined meanwhile is so in the old store first, so each copy is followed by a look there.
 */
export async function moveBlobs(
  from: BlobStore,
  to: BlobStore,
  journal: MoveJournal,
  onProgress: (moved: MovedBlobs) => void = () => undefined,
): Promise<MovedBlobs> {
  const moved: MovedBlobs = { copiedCount: 0, presentCount: 0, byteLength: 0 };
  for (const blobId of journal.read()) await follow(from, to, blobId);
  const carry = async (blobIds: readonly string[]) => {
    await journal.write(blobIds);
    const results = await Promise.allSettled(blobIds.map((blobId) => carryOne(from, to, blobId, moved)));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    onProgress(moved);
  };
  // Again while something came: a list is a hint, and a process that nobody restarted yet writes to the old place.
  for (let before = -1; moved.copiedCount !== before; ) {
    before = moved.copiedCount;
    moved.presentCount = 0;
    for (const list of [from.list(), from.listQuarantined()]) {
      let batch: string[] = [];
      for await (const blobId of list) {
        batch.push(blobId);
        if (batch.length < AT_ONCE) continue;
        await carry(batch);
        batch = [];
      }
      await carry(batch);
    }
  }
  await journal.write([]);
  return moved;
}

async function carryOne(from: BlobStore, to: BlobStore, blobId: string, moved: MovedBlobs): Promise<void> {
  if (await roomOf(to, blobId)) moved.presentCount += 1;
  else {
    const byteLength = await copyBlob(from, to, blobId);
    if (byteLength !== null) {
      moved.copiedCount += 1;
      moved.byteLength += byteLength;
    }
  }
  await follow(from, to, blobId);
}

/** Does with the copy what was done with its source meanwhile: an erasure wins. */
async function follow(from: BlobStore, to: BlobStore, blobId: string): Promise<void> {
  const room = await roomOf(from, blobId);
  if (room === null) await to.delete(blobId);
  else await unlessAbsent(() => (room === 'quarantine' ? to.quarantine(blobId) : to.unquarantine(blobId)));
}
