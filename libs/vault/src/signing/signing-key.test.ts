import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { hex, readVectors } from '../testing/read-vectors.ts';
import { SigningKey, signingKeyId } from './signing-key.ts';
import { verifySignature } from './verify-signature.ts';

const message = Buffer.from('checkpoint 42');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signing-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a key is made once, with mode 0400, and is the same at the next start', () => {
  const path = join(folder, 'audit.key');
  const first = SigningKey.openOrCreate(path);
  const second = SigningKey.openOrCreate(path);
  expect(second.publicKey).toEqual(first.publicKey);
  expect(statSync(path).mode & 0o777).toBe(0o400);
  expect(verifySignature(first.publicKey, message, second.sign(message))).toBe(true);
});

test('a signature holds for its message and its key alone', () => {
  const key = SigningKey.generate();
  const signature = key.sign(message);
  expect(verifySignature(key.publicKey, Buffer.from('checkpoint 43'), signature)).toBe(false);
  expect(verifySignature(SigningKey.generate().publicKey, message, signature)).toBe(false);
});

test('signs as the published vectors do', () => {
  interface Group {
    key: { sk: string; pk: string };
    tests: { msg: string; sig: string; result: string }[];
  }
  const { testGroups } = readVectors<{ testGroups: Group[] }>('eddsa_test.json');
  let signed = 0;
  for (const { key, tests } of testGroups) {
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      d: hex(key.sk).toString('base64url'),
      x: hex(key.pk).toString('base64url'),
    };
    const pem = createPrivateKey({ key: jwk, format: 'jwk' }).export({ format: 'pem', type: 'pkcs8' });
    const signingKey = SigningKey.fromPem(pem.toString());
    expect(signingKey.publicKey.toString('hex')).toBe(key.pk);
    for (const vector of tests.filter(({ result }) => result === 'valid')) {
      expect(signingKey.sign(hex(vector.msg)).toString('hex')).toBe(vector.sig);
      signed += 1;
    }
  }
  expect(signed).toBeGreaterThan(50);
});

test('the key id follows from the public key', () => {
  const key = SigningKey.generate();
  expect(key.keyId).toBe(signingKeyId(key.publicKey));
  expect(key.keyId).toMatch(/^[0-9a-f]{16}$/);
  expect(SigningKey.generate().keyId).not.toBe(key.keyId);
});

test('a key that others can read, one of another kind, and a damaged one are refused', () => {
  const path = join(folder, 'audit.key');
  SigningKey.openOrCreate(path);
  chmodSync(path, 0o440);
  expect(() => SigningKey.open(path)).toThrow(expect.objectContaining({ code: 'open-to-others' }));
  const other = join(folder, 'other.key');
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'pem',
    type: 'pkcs8',
  });
  writeFileSync(other, pem, { mode: 0o400 });
  expect(() => SigningKey.open(other)).toThrow(expect.objectContaining({ code: 'damaged' }));
  writeFileSync(join(folder, 'damaged.key'), 'no key', { mode: 0o400 });
  expect(() => SigningKey.open(join(folder, 'damaged.key'))).toThrow(
    expect.objectContaining({ code: 'damaged' }),
  );
});
