import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { ArchiveError } from './archive-error.ts';
import type { ByteSource } from './byte-source.ts';
import { assertLocalHeader, type ZipEntry, type ZipStructure } from './zip-structure.ts';

const PIECE_BYTES = 1 << 20;

/** Told of every entry in the order in which it lies. */
export interface EntryVisitor {
  /** What should be handed the entry's bytes, if anything; a piece is valid only during the call. */
  begin?(entry: ZipEntry): ((piece: Buffer) => void) | undefined;
  /** The entry was read to its end and its CRC-32 is right. */
  end(entry: ZipEntry, sha256: string): void;
}

/**
 * Reads an archive once from its first byte to its last, digests it as a whole and each entry in it, and checks every
 * local header and CRC-32. Returns the SHA-256 of the whole. Throws `ArchiveError`.
 */
export function readEntries(source: ByteSource, structure: ZipStructure, visitor: EntryVisitor): string {
  const whole = createHash('sha256');
  const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
  let bufferAt = 0;
  let bufferEnd = 0;
  let at = 0;
  /** Up to `most` bytes from where the reading is; they are valid until the next call. */
  const next = (most: number): Buffer => {
    if (at === bufferEnd) {
      bufferAt = at;
      bufferEnd = Math.min(source.byteLength, at + PIECE_BYTES);
      whole.update(source.readRange(bufferAt, bufferEnd, buffer));
    }
    const piece = buffer.subarray(at - bufferAt, Math.min(bufferEnd, at + most) - bufferAt);
    at += piece.length;
    return piece;
  };
  const take = (byteLength: number, use: (piece: Buffer) => void): void => {
    for (let left = byteLength; left > 0; ) {
      const piece = next(left);
      if (piece.length === 0) throw new ArchiveError('MALFORMED_ZIP', 'it ends in the middle');
      use(piece);
      left -= piece.length;
    }
  };
  for (const entry of structure.entries) {
    const header: Buffer[] = [];
    take(entry.dataOffset - entry.headerOffset, (piece) => header.push(Buffer.from(piece)));
    assertLocalHeader(entry, Buffer.concat(header));
    const hash = createHash('sha256');
    let crc = 0;
    const use = visitor.begin?.(entry);
    take(entry.byteLength, (piece) => {
      crc = crc32(piece, crc);
      hash.update(piece);
      use?.(piece);
    });
    if (crc !== entry.crc32) throw new ArchiveError('MALFORMED_ZIP', `${entry.name}: its CRC-32 is wrong`);
    visitor.end(entry, hash.digest('hex'));
  }
  take(structure.byteLength - at, () => {});
  return whole.digest('hex');
}
