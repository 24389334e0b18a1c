import { expect, test } from '@jest/globals';
import { hex, readVectors } from '../testing/read-vectors.ts';
import { gcmDecrypt, gcmEncrypt } from './aes-gcm.ts';

interface GcmVectors {
  numberOfTests: number;
  testGroups: { tests: GcmVector[] }[];
}

interface GcmVector {
  tcId: number;
  key: string;
  iv: string;
  aad: string;
  msg: string;
  ct: string;
  tag: string;
  result: 'valid' | 'invalid';
}

const file = readVectors<GcmVectors>('aes_gcm_test.json');
const vectors = file.testGroups.flatMap((group) => group.tests);

test('the published vectors are all there', () => {
  expect(vectors).toHaveLength(file.numberOfTests);
  expect(vectors.filter((vector) => vector.result === 'invalid').length).toBeGreaterThan(10);
});

test.each(vectors)('Wycheproof AES-GCM $tcId is $result', (vector) => {
  const [key, nonce, aad] = [hex(vector.key), hex(vector.iv), hex(vector.aad)];
  const opened = gcmDecrypt(key, nonce, hex(vector.ct), hex(vector.tag), aad);
  if (vector.result === 'invalid') {
    expect(opened).toBeNull();
    return;
  }
  expect(opened?.toString('hex')).toBe(vector.msg);
  const [ciphertext, tag] = gcmEncrypt(key, nonce, hex(vector.msg), aad);
  expect([ciphertext.toString('hex'), tag.toString('hex')]).toEqual([vector.ct, vector.tag]);
});

test('a tag that was cut short is refused, although its bytes are right', () => {
  const key = Buffer.alloc(32, 1);
  const nonce = Buffer.alloc(12, 2);
  const [ciphertext, tag] = gcmEncrypt(key, nonce, Buffer.from('voice'));
  for (const length of [0, 4, 8, 12, 15]) {
    expect(gcmDecrypt(key, nonce, ciphertext, tag.subarray(0, length))).toBeNull();
  }
});
