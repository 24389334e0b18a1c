import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { ThreadReply, ThreadSource } from './seal-task.ts';
import { threadPieces } from './thread-pieces.ts';

/** One pass over the bytes for both digests. */
export function digestInThread(source: ThreadSource): ThreadReply {
  const hash = createHash('sha256');
  let crc = 0;
  let byteLength = 0;
  for (const piece of threadPieces(source)) {
    hash.update(piece);
    crc = crc32(piece, crc);
    byteLength += piece.length;
  }
  if ('descriptor' in source && byteLength !== source.byteLength) return { kind: 'changed' };
  return { kind: 'digested', sha256: Uint8Array.from(hash.digest()), crc32: crc };
}
