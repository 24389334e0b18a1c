import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { ChunkSealer, chunkLength, copyInto } from '@rightful/vault';
import type { RecordingReader } from './recording-reader.ts';
import type { ArchiveSeal, CutSlab, SlabItem } from './slab-messages.ts';

/** Opens the recordings of a slab into it, each chunk verified. */
export function fillSlab(reader: RecordingReader, items: readonly SlabItem[], slab: Buffer): void {
  for (const item of items) {
    try {
      reader.readInto(item.blob, item.byteLength, item.start, item.end, bytesOf(item, slab));
    } catch (error) {
      throw new Error(`${item.name}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}

/**
 * Holds the recordings that lie whole in a slab against the CRC-32 and the SHA-256 of their ingest. Returns the CRC-32 of
 * each item; those of pieces, and their SHA-256, are somebody else's to put together.
 */
export function checkSlab(items: readonly SlabItem[], slab: Buffer): number[] {
  return items.map((item) => {
    const bytes = bytesOf(item, slab);
    const crc = crc32(bytes);
    if (isPiece(item)) return crc;
    assertCrc32(item, crc);
    assertSha256(item, hash('sha256', bytes, 'hex'));
    return crc;
  });
}

type Expected = Pick<SlabItem, 'name' | 'crc32' | 'sha256'>;

/** Throws when a recording has not the CRC-32 of its ingest. */
export function assertCrc32(expected: Expected, crc: number): void {
  if (crc !== expected.crc32) {
    throw new Error(`${expected.name}: the CRC-32 is not the one that was planned`);
  }
}

/** Throws when a recording has not the SHA-256 of its ingest. */
export function assertSha256(expected: Expected, sha256: string): void {
  if (sha256 !== expected.sha256) {
    throw new Error(`${expected.name}: the SHA-256 is not the one that was planned`);
  }
}

function bytesOf({ at, start, end }: SlabItem, slab: Buffer): Buffer {
  return slab.subarray(at, at + end - start);
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
