import { readSync } from 'node:fs';
import { chunkLength } from '@rightful/vault';
import type { ThreadSource } from './seal-task.ts';

const PIECE_BYTES = 8 * chunkLength;
const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);

/** Each piece is good until the next is asked for. Ends early when the file was cut meanwhile. */
export function* threadPieces(source: ThreadSource): Generator<Uint8Array, void, void> {
  if ('bytes' in source) return yield source.bytes;
  const { descriptor, byteLength } = source;
  for (let position = 0; position < byteLength; ) {
    const length = Math.min(PIECE_BYTES, byteLength - position);
    const count = readSync(descriptor, buffer, 0, length, position);
    if (count === 0) return;
    position += count;
    yield buffer.subarray(0, count);
  }
}
