import { expect, test } from '@jest/globals';
import { hex, readVectors } from '../testing/read-vectors.ts';
import { verifySignature } from './verify-signature.ts';

interface EddsaVectors {
  numberOfTests: number;
  testGroups: { key: { pk: string }; tests: EddsaVector[] }[];
}

interface EddsaVector {
  tcId: number;
  msg: string;
  sig: string;
  result: 'valid' | 'invalid';
}

const file = readVectors<EddsaVectors>('eddsa_test.json');
const vectors = file.testGroups.flatMap((group) =>
  group.tests.map((vector) => ({ ...vector, pk: group.key.pk })),
);

test('the published vectors are all there', () => {
  expect(vectors).toHaveLength(file.numberOfTests);
});

test.each(vectors)('Wycheproof Ed25519 $tcId is $result', ({ pk, msg, sig, result }) => {
  expect(verifySignature(hex(pk), hex(msg), hex(sig))).toBe(result === 'valid');
});

test('a public key of the wrong length verifies nothing', () => {
  expect(verifySignature(Buffer.alloc(31), Buffer.alloc(0), Buffer.alloc(64))).toBe(false);
});
