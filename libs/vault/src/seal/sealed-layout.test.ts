import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chunkNonce } from './message-key.ts';
import { chunkLength, maxChunkCount, plainLength, sealedLength } from './sealed-layout.ts';

test('no two plain lengths share a sealed length, and every other length is refused', () => {
  const lengths = new Map<number, number>();
  for (let plain = 2 * chunkLength - 40; plain < 2 * chunkLength + 40; plain++)
    lengths.set(sealedLength(plain), plain);
  const [first, last] = [sealedLength(2 * chunkLength - 40), sealedLength(2 * chunkLength + 39)];
  for (let sealed = first; sealed <= last; sealed++) {
    if (lengths.has(sealed)) expect(plainLength(sealed)).toBe(lengths.get(sealed));
    else expect(() => plainLength(sealed)).toThrow(expect.objectContaining({ code: 'wrong-length' }));
  }
  expect(lengths.size).toBe(80);
});

test('plainLength undoes sealedLength up to the longest object', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (length) => {
      const plain = length % (maxChunkCount * chunkLength);
      expect(plainLength(sealedLength(plain))).toBe(plain);
    }),
  );
});

test.each([0, 55, 56, 71, -1, 1.5, Number.NaN])('%p is no length of a sealed object', (sealed) => {
  expect(() => plainLength(sealed)).toThrow(
    expect.objectContaining({ name: 'SealError', code: 'wrong-length' }),
  );
});

describe('the limit on chunks', () => {
  const longest = maxChunkCount * chunkLength - 1;

  test('the longest object is one byte short of 2^32 full chunks', () => {
    expect(plainLength(sealedLength(longest))).toBe(longest);
    expect(() => sealedLength(longest + 1)).toThrow(expect.objectContaining({ code: 'too-long' }));
    expect(() => plainLength(sealedLength(longest) + 17)).toThrow(
      expect.objectContaining({ code: 'too-long' }),
    );
  });

  test('the counter never wraps: past its end it is an error', () => {
    const base = Buffer.alloc(12, 0xff);
    const nonce = Buffer.alloc(12);
    chunkNonce(base, maxChunkCount - 1, nonce);
    expect(nonce.toString('hex')).toBe('ffffffffffffffff00000000');
    for (const index of [maxChunkCount, -1, 0.5, Number.NaN]) {
      expect(() => chunkNonce(base, index, nonce)).toThrow(expect.objectContaining({ code: 'too-long' }));
    }
  });
});
