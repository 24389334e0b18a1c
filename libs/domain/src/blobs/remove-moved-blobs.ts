import type { BlobStore } from '@rightful/vault';
import { digestOf } from './blob-copy.ts';

/** Takes from the old store what the new one holds, byte for byte. Returns how many went, and how many have no equal there. */
export async function removeMovedBlobs(
  from: BlobStore,
  to: BlobStore,
  onProgress: (removedCount: number) => void = () => undefined,
): Promise<{ removedCount: number; keptCount: number }> {
  let removedCount = 0;
  let keptCount = 0;
  for (const list of [from.list(), from.listQuarantined()])
    for await (const blobId of list) {
      const copy = await digestOf(to, blobId);
      if (copy === null || copy !== (await digestOf(from, blobId))) {
        keptCount += 1;
        continue;
      }
      await from.delete(blobId);
      removedCount += 1;
      onProgress(removedCount);
    }
  return { removedCount, keptCount };
}
