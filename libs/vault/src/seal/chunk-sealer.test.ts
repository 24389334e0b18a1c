import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { ContentKey } from '../keys/content-key.ts';
import { ChunkSealer } from './chunk-sealer.ts';
import { openBuffer } from './seal-buffer.ts';
import { SealError } from './seal-error.ts';
import { chunkCount, chunkLength, saltLength } from './sealed-layout.ts';

const key = new ContentKey(randomBytes(32), Buffer.from('context'));

test.each([0, 1, chunkLength - 1, chunkLength, 3 * chunkLength, 5 * chunkLength + 7])(
  'what two of them seal in turn opens as one object of %i bytes',
  (byteLength) => {
    const plain = randomBytes(byteLength);
    const salt = randomBytes(saltLength);
    const sealers = [new ChunkSealer(key, salt), new ChunkSealer(key, salt)] as const;
    const pieces = [sealers[0].header];
    for (let index = 0; index < chunkCount(byteLength); index += 1) {
      const chunk = plain.subarray(index * chunkLength, (index + 1) * chunkLength);
      pieces.push(...(sealers[index % 2] as ChunkSealer).seal(index, chunk));
    }
    expect(openBuffer(key, Buffer.concat(pieces)).equals(plain)).toBe(true);
  },
);

test('no number is sealed twice, none that lies before, and none once the key is wiped', () => {
  const sealer = new ChunkSealer(key, randomBytes(saltLength));
  sealer.seal(4, Buffer.alloc(1));
  expect(() => sealer.seal(4, Buffer.alloc(1))).toThrow(SealError);
  expect(() => sealer.seal(3, Buffer.alloc(1))).toThrow(SealError);
  expect(() => sealer.seal(5, Buffer.alloc(chunkLength + 1))).toThrow(SealError);
  sealer.destroy();
  expect(() => sealer.seal(6, Buffer.alloc(1))).toThrow(SealError);
});
