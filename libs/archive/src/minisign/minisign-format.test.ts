import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { SigningKey } from '@rightful/vault';
import { verifyMinisign } from '../verify/verify-minisign.ts';
import { minisignPublicKey, minisignPublicKeyFile, minisignSignature } from './minisign-format.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-minisign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const key = SigningKey.generate();
const content = Buffer.from('{"a":1}');
const signature = minisignSignature(key, [content.subarray(0, 3), content.subarray(3)], 'request req_1');

function minisignInstalled(): boolean {
  try {
    execFileSync('minisign', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

(minisignInstalled() ? describe : describe.skip)('the minisign program', () => {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, content);
  writeFileSync(`${path}.minisig`, signature);
  writeFileSync(join(folder, 'minisign.pub'), minisignPublicKeyFile(key));

  test('accepts the signature under the key on the command line, and prints the trusted comment', () => {
    const printed = execFileSync('minisign', ['-Vm', path, '-P', minisignPublicKey(key)], {
      encoding: 'utf8',
    });
    expect(printed).toContain('Trusted comment: request req_1');
  });
  test('accepts it under the key file, and as prehashed', () => {
    execFileSync('minisign', ['-VHm', path, '-p', join(folder, 'minisign.pub')], { stdio: 'pipe' });
  });
  test('refuses another key', () => {
    const other = minisignPublicKey(SigningKey.generate());
    expect(() => execFileSync('minisign', ['-Vm', path, '-P', other], { stdio: 'pipe' })).toThrow();
  });
});

test('a trusted comment of two lines is refused', () => {
  expect(() => minisignSignature(key, [content], 'a\nb')).toThrow('one line');
});

test('the verifier of its own reads what is written here', () => {
  expect(verifyMinisign(content, signature, minisignPublicKey(key))).toEqual({
    keyId: key.keyId,
    trustedComment: 'request req_1',
  });
});
