import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { hastenScavenge } from './hasten-scavenge.ts';
import type { RecordingReader } from './recording-reader.ts';
import type { SlabItem } from './slab-messages.ts';

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
  hastenScavenge();
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

/** What ingest recorded of a recording. */
export type Expected = Pick<SlabItem, 'name' | 'crc32' | 'sha256'>;

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
