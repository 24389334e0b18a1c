import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { canaryWav } from '@rightful/testing';
import type { IngestShape } from './shapes.ts';

const PIECE_BYTES = 1024 * 1024;
const HEADER_BYTES = 44;

/** Recordings in the folder `plain` of a folder. Made in pieces: what they take in memory is not to count. */
export function makeFeed(
  folder: string,
  { files, byteLength }: Pick<IngestShape, 'files' | 'byteLength'>,
): void {
  mkdirSync(join(folder, 'plain'), { recursive: true });
  for (let number = 0; number < files; number += 1)
    writeWav(join(folder, 'plain', `${number}.wav`), number, byteLength);
}

function writeWav(path: string, number: number, byteLength: number): void {
  const first = canaryWav('BENCH', number, Math.min(byteLength, PIECE_BYTES));
  first.writeUInt32LE(byteLength - 8, 4);
  first.writeUInt32LE(byteLength - HEADER_BYTES, HEADER_BYTES - 4);
  const file = openSync(path, 'w');
  let written = writeSync(file, first);
  while (written < byteLength)
    written += writeSync(
      file,
      first,
      HEADER_BYTES,
      Math.min(first.length - HEADER_BYTES, byteLength - written),
    );
  closeSync(file);
}
