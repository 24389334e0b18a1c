import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { ChunkSealer, chunkLength, copyInto } from '@rightful/vault';
import type { RecordingReader } from './recording-reader.ts';
import type { ArchiveSeal, CutSlab, SlabItem } from './slab-messages.ts';

/**
 * Opens the recordings of a slab into it, verified, and returns the CRC-32 of each item. That of a whole recording is held
 * against ingest here, and with `digests` its SHA-256 as well; of pieces both are somebody else's to put together.
 */
export function fillSlab(
  reader: RecordingReader,
  items: readonly SlabItem[],
  slab: Buffer,
  { digests }: { digests: boolean },
): number[] {
  return items.map((item) => {
    const target = slab.subarray(item.at, item.at + item.end - item.start);
    try {
      reader.readInto(item.blob, item.byteLength, item.start, item.end, target);
    } catch (error) {
      throw new Error(`${item.name}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    const crc = crc32(target);
    if (isPiece(item)) return crc;
    if (crc !== item.crc32) throw new Error(`${item.name}: the CRC-32 is not the one that was planned`);
    if (digests && hash('sha256', target, 'hex') !== item.sha256) {
      throw new Error(`${item.name}: the SHA-256 is not the one that was planned`);
    }
    return crc;
  });
}

export function isPiece(item: SlabItem): boolean {
  return item.end - item.start < item.byteLength;
}

export function openSealer(
  reader: RecordingReader,
  { keyVersion, objectId, salt }: ArchiveSeal,
): ChunkSealer {
  const key = reader.subjectKey(keyVersion).contentKey('archive', Buffer.from(objectId, 'hex'));
  try {
    return new ChunkSealer(key, salt);
  } finally {
    key.destroy();
  }
}

/** Seals a slab into `target` and returns how many bytes that took. Slabs begin with a chunk: their length is a multiple of one. */
export function sealSlab(
  sealer: ChunkSealer,
  { slab, byteLength, isLast }: Pick<CutSlab, 'slab' | 'byteLength' | 'isLast'>,
  plain: Buffer,
  target: Buffer,
): number {
  const firstChunk = slab * (plain.length / chunkLength);
  const chunks = Math.floor(byteLength / chunkLength) + (isLast ? 1 : 0);
  let at = 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const end = Math.min(byteLength, (chunk + 1) * chunkLength);
    for (const bytes of sealer.seal(firstChunk + chunk, plain.subarray(chunk * chunkLength, end))) {
      copyInto(target, at, bytes);
      at += bytes.length;
    }
  }
  return at;
}
