import { describe, expect, test } from '@jest/globals';
import { hex, readVectors } from '../testing/read-vectors.ts';
import { type HkdfHash, hkdfExpand, hkdfExtract } from './hkdf.ts';

interface HkdfVectors {
  numberOfTests: number;
  testGroups: { tests: HkdfVector[] }[];
}

interface HkdfVector {
  tcId: number;
  ikm: string;
  salt: string;
  info: string;
  size: number;
  okm: string;
  result: 'valid' | 'invalid';
}

const hashes: HkdfHash[] = ['sha256', 'sha512'];

describe.each(hashes)('%s', (hash) => {
  const file = readVectors<HkdfVectors>(`hkdf_${hash}_test.json`);
  const vectors = file.testGroups.flatMap((group) => group.tests);

  test('the published vectors are all there', () => {
    expect(vectors).toHaveLength(file.numberOfTests);
    expect(vectors.some((vector) => vector.result === 'invalid')).toBe(true);
  });

  test.each(vectors)('Wycheproof HKDF $tcId is $result', (vector) => {
    const key = hkdfExtract(hash, hex(vector.salt), hex(vector.ikm));
    const derive = () => hkdfExpand(hash, key, hex(vector.info), vector.size);
    if (vector.result === 'invalid') expect(derive).toThrow(RangeError);
    else expect(derive().toString('hex')).toBe(vector.okm);
  });
});
