import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { Sha256Stream } from './sha256-stream.ts';

const digestOf = (...pieces: Uint8Array[]): string => {
  const hash = new Sha256Stream();
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
};

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('FIPS 180-4 example %j', (text, digest) => {
  expect(digestOf(new TextEncoder().encode(text))).toBe(digest);
});

test('every length around the edges of a block, in one piece and in two', () => {
  for (let length = 0; length <= 200; length += 1) {
    const bytes = randomBytes(length);
    const expected = createHash('sha256').update(bytes).digest('hex');
    const cut = Math.floor(length / 3);
    expect(digestOf(bytes)).toBe(expected);
    expect(digestOf(bytes.subarray(0, cut), bytes.subarray(cut))).toBe(expected);
  }
});
