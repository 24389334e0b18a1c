import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBuffer, sealBuffer } from '../seal/seal-buffer.ts';
import { SealError } from '../seal/seal-error.ts';
import { id, patterned, subjectKey } from '../testing/test-keys.ts';
import { KeyFile } from './key-file.ts';
import { createSubjectKey, openSubjectKey, SubjectKey } from './subject-key.ts';

let folder: string;
let keys: KeyFile;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'subject-key-'));
  keys = KeyFile.openOrCreate(join(folder, 'kek.key'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what was sealed with a subject key opens after the key was stored and read again', async () => {
  const { wrapped } = await createSubjectKey(keys, id(1), 1);
  const [sealing, opening] = [
    await openSubjectKey(keys, id(1), 1, wrapped, 'test'),
    await openSubjectKey(keys, id(1), 1, wrapped, 'test'),
  ];
  const sealed = sealBuffer(sealing.contentKey('recording', id(9)), patterned(100_000));
  expect(openBuffer(opening.contentKey('recording', id(9)), sealed).equals(patterned(100_000))).toBe(true);
});

test("a wrapped key in another subject's row, or of another version, does not open", async () => {
  const { wrapped } = await createSubjectKey(keys, id(1), 1);
  await expect(openSubjectKey(keys, id(2), 1, wrapped, 'test')).rejects.toThrow(SealError);
  await expect(openSubjectKey(keys, id(1), 2, wrapped, 'test')).rejects.toThrow(SealError);
});

test('version 2 stands beside version 1, and neither opens what the other sealed', async () => {
  const versions = await Promise.all(
    [1, 2].map(async (version) =>
      openSubjectKey(keys, id(1), version, (await createSubjectKey(keys, id(1), version)).wrapped, 'test'),
    ),
  );
  const [first, second] = versions as [SubjectKey, SubjectKey];
  const sealed = first.sealSmall('transcript', id(9), Buffer.from('words'));
  expect(first.openSmall('transcript', id(9), sealed).toString()).toBe('words');
  expect(() => second.openSmall('transcript', id(9), sealed)).toThrow(SealError);
});

describe('pseudonyms and macs', () => {
  test('are the same for the same text and key, and differ by text, subject and version', () => {
    const pseudonym = subjectKey().pseudonym('anna@example.org');
    expect(pseudonym).toMatch(/^[0-9a-f]{64}$/);
    expect(subjectKey().pseudonym('anna@example.org')).toBe(pseudonym);
    const others = [
      subjectKey().pseudonym('Anna@example.org'),
      subjectKey(2).pseudonym('anna@example.org'),
      subjectKey(1, 2).pseudonym('anna@example.org'),
    ];
    expect(new Set([pseudonym, ...others]).size).toBe(4);
  });

  test('a mac is not a pseudonym: each has a key of its own', () => {
    const bytes = Buffer.from('anna@example.org');
    expect(subjectKey().mac(bytes)).toHaveLength(32);
    expect(subjectKey().mac(bytes).toString('hex')).not.toBe(subjectKey().pseudonym('anna@example.org'));
  });

  // Computed with Python's hmac from the key tree in the README.
  test('the derivation is fixed: what is written today is found and opened tomorrow', () => {
    expect(subjectKey().pseudonym('anna@example.org')).toBe(
      '47f6368e1ed52b93a5cf3ec11f502a7a7703f013b544830ade6e00bf7a83248b',
    );
    expect(subjectKey().mac(Buffer.from('anna@example.org')).toString('hex')).toBe(
      'b599016c650c777098d64e994933fd85aaa0f8602f074b7c6cebf7b9924b48fb',
    );
    expect(subjectKey().contentKey('recording', id(2)).inputKey.toString('hex')).toBe(
      'ddad0073ff0e9132b410039cb035f4109cb672bf3246194bbaf7fde8c8363c64',
    );
  });
});

test('a destroyed key does nothing any more', () => {
  const key = subjectKey();
  key.destroy();
  const destroyed = expect.objectContaining({ name: 'SealError', code: 'key-destroyed' });
  expect(() => key.contentKey('recording', id(1))).toThrow(destroyed);
  expect(() => key.pseudonym('anna')).toThrow(destroyed);
  expect(() => key.mac(Buffer.alloc(1))).toThrow(destroyed);
  expect(() => key.sealSmall('peaks', id(1), Buffer.alloc(1))).toThrow(destroyed);
  expect(() => key.exportRaw()).toThrow(destroyed);
});

test('destroying wipes the secret bytes', () => {
  const key = subjectKey();
  const secret: Buffer = Reflect.get(key, 'secret');
  expect(secret.some((byte) => byte !== 0)).toBe(true);
  key.destroy();
  expect(secret.every((byte) => byte === 0)).toBe(true);
});

test.each([
  ['a short subject id', Buffer.alloc(15), 1],
  ['version 0', Buffer.alloc(16), 0],
  ['half a version', Buffer.alloc(16), 1.5],
])('%s is refused', async (_, subjectId, version) => {
  await expect(createSubjectKey(keys, subjectId, version)).rejects.toThrow(RangeError);
  expect(() => SubjectKey.importRaw({ subjectId, version, secret: Buffer.alloc(32) })).toThrow(RangeError);
});

test('an object id has 1 to 64 bytes', () => {
  for (const length of [0, 65])
    expect(() => subjectKey().contentKey('recording', Buffer.alloc(length))).toThrow(RangeError);
});

test('keys that are printed or logged show nothing', () => {
  const key = subjectKey(1, 1, 0x5a);
  const things = { key, contentKey: key.contentKey('recording', id(1)) };
  expect(`${inspect(things, { depth: 9 })} ${JSON.stringify(things)}`).not.toMatch(/5a|90|Buffer/i);
});
