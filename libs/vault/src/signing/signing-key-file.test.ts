import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SigningKeyFile } from './signing-key-file.ts';
import { verifySignature } from './verify-signature.ts';

const message = Buffer.from('so it was');
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signing-'));
  path = join(folder, 'gate.pem');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('after a rotation every process signs with the new key, and what the older one signed stays good', async () => {
  const [rotating, running] = [SigningKeyFile.openOrCreate(path), SigningKeyFile.openOrCreate(path)];
  const { keyId } = running.current;
  const signature = running.current.sign(message);
  await rotating.rotate();
  expect(running.current.keyId).not.toBe(keyId);
  expect(running.current.keyId).toBe(rotating.current.keyId);
  for (const one of [rotating, running, SigningKeyFile.openOrCreate(path)]) {
    const older = one.known.find((known) => known.keyId === keyId);
    expect(older && verifySignature(older.publicKey, message, signature)).toBe(true);
    expect(one.known).toHaveLength(2);
  }
});

test('the older private key lies nowhere any more, and both files are closed to others', async () => {
  const file = SigningKeyFile.openOrCreate(path);
  const pem = file.current.toPem();
  for (let n = 0; n < 3; n += 1) await file.rotate();
  expect(file.known.map(({ keyId }) => keyId)).toHaveLength(4);
  expect(file.current.toPem()).not.toBe(pem);
  for (const name of [path, `${path}.older`]) expect(statSync(name).mode & 0o777).toBe(0o400);
});

test('killed between its two files, it goes on with the key it had', async () => {
  const file = SigningKeyFile.openOrCreate(path);
  const { keyId, publicKey } = file.current;
  writeFileSync(`${path}.older`, `rightful-older-public-keys v1\n${publicKey.toString('base64')}\n`, {
    mode: 0o400,
  });
  const again = SigningKeyFile.openOrCreate(path);
  expect(again.current.keyId).toBe(keyId);
  await again.rotate();
  expect(again.known).toHaveLength(2);
});

test('damaged older keys stop the start', () => {
  SigningKeyFile.openOrCreate(path);
  writeFileSync(`${path}.older`, 'rightful-older-public-keys v1\nshort\n', { mode: 0o400 });
  expect(() => SigningKeyFile.openOrCreate(path)).toThrow('is damaged');
});
