import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canaryWav } from '@rightful/testing';
import type { IngestShape } from './shapes.ts';

/** Recordings in the folder `plain` of a folder. */
export function makeFeed(
  folder: string,
  { files, byteLength }: Pick<IngestShape, 'files' | 'byteLength'>,
): void {
  mkdirSync(join(folder, 'plain'), { recursive: true });
  for (let number = 0; number < files; number += 1)
    writeFileSync(join(folder, 'plain', `${number}.wav`), canaryWav('BENCH', number, byteLength));
}
