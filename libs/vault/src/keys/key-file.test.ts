import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SealError } from '../seal/seal-error.ts';
import { KeyFile } from './key-file.ts';
import { UnknownKeyError } from './key-service.ts';

const secret = Buffer.alloc(32, 0x21);
const context = ['rightful/subject-key', Buffer.alloc(16, 1), 1] as const;
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-file-'));
  path = join(folder, 'kek.key');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a wrapped secret comes back, and its wrapping names the key', async () => {
  const keys = KeyFile.openOrCreate(path);
  const wrapped = await keys.wrap(secret, context);
  expect(await KeyFile.open(path).unwrap(wrapped, context)).toEqual(secret);
  expect(keys.keyIdOf(wrapped)).toBe(keys.currentKeyId);
  expect(wrapped.includes(secret)).toBe(false);
  expect((await keys.wrap(secret, context)).equals(wrapped)).toBe(false);
});

test('every changed byte, cut or lengthened value is refused', async () => {
  const keys = KeyFile.openOrCreate(path);
  const wrapped = await keys.wrap(secret, context);
  for (let offset = 0; offset < wrapped.length; offset++) {
    const changed = Buffer.from(wrapped);
    changed.writeUInt8(changed.readUInt8(offset) ^ 1, offset);
    // In the key id the change names a key that is not there; elsewhere it is not authentic.
    const refusal = offset >= 1 && offset <= 8 ? UnknownKeyError : SealError;
    await expect(keys.unwrap(changed, context)).rejects.toThrow(refusal);
  }
  await expect(keys.unwrap(wrapped.subarray(1), context)).rejects.toThrow(SealError);
  await expect(keys.unwrap(Buffer.concat([wrapped, Buffer.alloc(1)]), context)).rejects.toThrow(SealError);
});

test.each([
  ['another subject', ['rightful/subject-key', Buffer.alloc(16, 2), 1]],
  ['another version', ['rightful/subject-key', Buffer.alloc(16, 1), 2]],
  ['another kind', ['rightful/other-key', Buffer.alloc(16, 1), 1]],
  ['the same bytes, cut differently', ['rightful/subject-ke', Buffer.from(`y${'\u0001'.repeat(16)}`), 1]],
  ['nothing', []],
])('a value wrapped for one context does not open for %s', async (_, other) => {
  const keys = KeyFile.openOrCreate(path);
  const wrapped = await keys.wrap(secret, context);
  await expect(keys.unwrap(wrapped, other)).rejects.toThrow(SealError);
});

test('only 32 bytes are wrapped', async () => {
  await expect(KeyFile.openOrCreate(path).wrap(Buffer.alloc(31), context)).rejects.toThrow(RangeError);
});

test('a key file is made once, closed to others, and stays the same', () => {
  const nested = join(folder, 'secrets', 'kek.key');
  const first = KeyFile.openOrCreate(nested);
  const second = KeyFile.openOrCreate(nested);
  expect(second.currentKeyId).toBe(first.currentKeyId);
  expect(statSync(nested).mode & 0o777).toBe(0o400);
  expect(readdirSync(join(folder, 'secrets'))).toEqual(['kek.key']);
});

describe('a key file that cannot be trusted stops the start with a sentence that says what to do', () => {
  test('missing', () => {
    expect(() => KeyFile.open(path)).toThrow(
      expect.objectContaining({ code: 'missing', message: expect.stringContaining('Restore it') }),
    );
  });

  test('open to the group, or to others', () => {
    KeyFile.openOrCreate(path);
    for (const mode of [0o440, 0o404, 0o420, 0o600 | 0o001]) {
      chmodSync(path, mode);
      const refusal = { code: 'open-to-others', message: expect.stringContaining(`chmod 400 ${path}`) };
      expect(() => KeyFile.open(path)).toThrow(expect.objectContaining(refusal));
      expect(() => KeyFile.openOrCreate(path)).toThrow(expect.objectContaining(refusal));
    }
  });

  test('not a file', () => {
    mkdirSync(path);
    expect(() => KeyFile.open(path)).toThrow(expect.objectContaining({ code: 'unreadable' }));
  });

  test.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['without keys', (text) => text.split('\n')[0] ?? ''],
    ['of another format', (text) => text.replace('v1', 'v9')],
    ['with a key cut off', (text) => text.slice(0, -10)],
    [
      'with a changed letter in a key',
      (text) =>
        text.replace(
          /(\n\S+ )(.)/,
          (_, start: string, letter: string) => start + (letter === 'A' ? 'B' : 'A'),
        ),
    ],
    ['with a changed id', (text) => text.replace(/\n./, (start) => (start === '\n0' ? '\n1' : '\n0'))],
  ])('damaged: %s', (_, damage) => {
    KeyFile.openOrCreate(path);
    const text = readFileSync(path, 'utf8');
    rmSync(path);
    writeFileSync(path, damage(text), { mode: 0o400 });
    expect(() => KeyFile.open(path)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});

describe('rotation', () => {
  test('a key service that runs opens and wraps with a key that another process put in front', async () => {
    const running = KeyFile.openOrCreate(path);
    const earlier = await running.wrap(secret, context);
    const rotated = KeyFile.open(path).rotate();
    const wrapped = await rotated.wrap(secret, context);
    expect(await running.unwrap(wrapped, context)).toEqual(secret);
    expect(running.keyIdOf(await running.wrap(secret, context))).toBe(rotated.currentKeyId);
    const later = rotated.rotate();
    expect(running.keyIdOf(await running.wrap(secret, context))).toBe(later.currentKeyId);
    expect(await running.unwrap(earlier, context)).toEqual(secret);
  });

  test('nothing is wrapped once the file is gone: it would open for nobody after the next start', async () => {
    const running = KeyFile.openOrCreate(path);
    const wrapped = await running.wrap(secret, context);
    rmSync(path);
    await expect(running.wrap(secret, context)).rejects.toThrow('There is no key file');
    expect(await running.unwrap(wrapped, context)).toEqual(secret);
  });

  test('a new key wraps from now on, the old one still unwraps, and rewrapping moves a value over', async () => {
    const before = KeyFile.openOrCreate(path);
    const wrapped = await before.wrap(secret, context);
    const older = before.currentKeyId;
    const after = before.rotate();
    expect(after.keyIds).toEqual([after.currentKeyId, older]);
    expect(await after.unwrap(wrapped, context)).toEqual(secret);
    const rewrapped = await after.rewrap(wrapped, context);
    expect(after.keyIdOf(rewrapped)).toBe(after.currentKeyId);
    const retired = after.retire(older);
    expect(await retired.unwrap(rewrapped, context)).toEqual(secret);
    await expect(retired.unwrap(wrapped, context)).rejects.toThrow(UnknownKeyError);
    expect(statSync(path).mode & 0o777).toBe(0o400);
  });

  test('rewrapping does not carry a value into another context', async () => {
    const keys = KeyFile.openOrCreate(path);
    const wrapped = await keys.wrap(secret, context);
    await expect(keys.rewrap(wrapped, ['rightful/subject-key', Buffer.alloc(16, 2), 1])).rejects.toThrow(
      SealError,
    );
  });

  test('the current key cannot be retired, nor one that is not there', () => {
    const keys = KeyFile.openOrCreate(path);
    expect(() => keys.retire(keys.currentKeyId)).toThrow('rotate first');
    expect(() => keys.retire('0'.repeat(16))).toThrow(UnknownKeyError);
  });
});

test('a key file that is printed or logged shows no key', () => {
  const keys = KeyFile.openOrCreate(path);
  const key = readFileSync(path, 'utf8').trim().split(' ').at(-1) ?? '';
  const printed = `${inspect(keys, { depth: 9 })} ${JSON.stringify({ keys })}`;
  expect(printed).not.toContain(key);
  expect(printed).not.toContain(Buffer.from(key, 'base64').toString('hex').slice(0, 8));
  expect(printed).not.toMatch(/Buffer/);
});
