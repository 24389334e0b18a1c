import { crc32 } from 'node:zlib';
import { BlobExistsError, type BlobStore, type ContentKey, Sealer } from '@rightful/vault';
import { type Content, type Digests, FileChangedError } from './content.ts';

/**
 * Seals a file into the blob store, durable when this returns. A blob of that id that lies there already is left as it
 * is: ids of ingest follow from the content. Throws StorageFullError; FileChangedError when the bytes are not those that
 * were digested. In each case nothing half written stays.
 */
export async function sealContent(
  blobs: BlobStore,
  blobId: string,
  key: ContentKey,
  content: Content,
  digests: Digests,
): Promise<void> {
  const sealer = new Sealer(key);
  const temp = await blobs.createTemp();
  try {
    let crc = 0;
    // One piece is written while the next is read and sealed.
    let writing: Promise<void> = Promise.resolve();
    for await (const piece of content.pieces()) {
      crc = crc32(piece, crc);
      const sealed = Buffer.concat(sealer.push(piece));
      await writing;
      writing = temp.write(sealed);
      // Its failure is met by the next `await`.
      writing.catch(() => undefined);
    }
    await writing;
    if (crc !== digests.crc32) throw new FileChangedError();
    await temp.write(Buffer.concat(sealer.final()));
    await temp.commit(blobId);
  } catch (error) {
    await temp.abort();
    if (!(error instanceof BlobExistsError)) throw error;
  } finally {
    sealer.destroy();
  }
}
