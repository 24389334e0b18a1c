import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { BlobExistsError, type BlobStore, type ContentKey, Sealer } from '@rightful/vault';
import { type Content, FileChangedError } from './content.ts';

/**
 * Seals a file into the blob store in one pass, durable when this returns; its CRC-32. A blob of that id that lies there
 * already is left as it is: ids of ingest follow from the content. Throws StorageFullError; FileChangedError when the
 * bytes are not those of `sha256`. In each case nothing half written stays.
 */
export async function sealContent(
  blobs: BlobStore,
  blobId: string,
  key: ContentKey,
  content: Content,
  sha256: Buffer,
): Promise<number> {
  const hash = createHash('sha256');
  let crc = 0;
  const sealer = new Sealer(key);
  try {
    const temp = await blobs.createTemp();
    try {
      for await (const piece of content.pieces()) {
        hash.update(piece);
        crc = crc32(piece, crc);
        await temp.write(Buffer.concat(sealer.push(piece)));
      }
      if (!hash.digest().equals(sha256)) throw new FileChangedError();
      await temp.write(Buffer.concat(sealer.final()));
      await temp.commit(blobId);
    } catch (error) {
      await temp.abort();
      if (!(error instanceof BlobExistsError)) throw error;
    }
  } finally {
    sealer.destroy();
  }
  return crc;
}
