import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UnknownKeyError } from './key-errors.ts';
import { KeyFile } from './key-file.ts';
import { describeKeyService } from './key-service.contract.ts';

const secret = Buffer.alloc(32, 0x21);
const context = ['rightful/subject-key', Buffer.alloc(16, 1), 1] as const;
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-file-'));
  path = join(folder, 'kek.key');
});
afterEach(() => rmSync(folder, { recursive: true }));

describeKeyService('KeyFile', async () => ({
  open: async () => KeyFile.openOrCreate(path),
  dispose: async () => undefined,
}));

// Written by the first release: what was wrapped then opens for ever.
test('a value from before the format named its driver still opens', async () => {
  const kek = Buffer.alloc(32, 0x4b);
  const id = createHash('sha256').update('rightful/key-id').update(kek).digest('hex').slice(0, 16);
  writeFileSync(path, `rightful-key-file v1\n${id} ${kek.toString('base64')}\n`, { mode: 0o400 });
  const wrapped = Buffer.from(
    'AU95pUDb0QBEEzi5hIHEIXvoZ0x/GKA9rWYeh6xofXgadJZCqiH70o6zdGya0SFiXUjfxmzpHfsSYzaTF+ZbRj4QQnaS',
    'base64',
  );
  expect(await KeyFile.open(path).unwrap(wrapped, context)).toEqual(secret);
});

test('a key file is made once, closed to others, and stays the same', async () => {
  const nested = join(folder, 'secrets', 'kek.key');
  const first = KeyFile.openOrCreate(nested);
  const second = KeyFile.openOrCreate(nested);
  expect(await second.currentKeyId()).toBe(await first.currentKeyId());
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
  test('nothing is wrapped once the file is gone: it would open for nobody after the next start', async () => {
    const running = KeyFile.openOrCreate(path);
    const wrapped = await running.wrap(secret, context);
    rmSync(path);
    await expect(running.wrap(secret, context)).rejects.toThrow('There is no key file');
    expect(await running.unwrap(wrapped, context)).toEqual(secret);
  });

  test('a retired key opens nothing any more, for whoever opens the file then', async () => {
    const keys = KeyFile.openOrCreate(path);
    const wrapped = await keys.wrap(secret, context);
    const older = await keys.currentKeyId();
    await keys.rotate();
    const rewrapped = await keys.rewrap(wrapped, context);
    await keys.retire(older);
    for (const one of [keys, KeyFile.open(path)]) {
      expect(await one.unwrap(rewrapped, context)).toEqual(secret);
      await expect(one.unwrap(wrapped, context)).rejects.toThrow(UnknownKeyError);
    }
    expect(statSync(path).mode & 0o777).toBe(0o400);
  });

  test('a rotation waits for one that runs, so that neither loses the key of the other', async () => {
    const keys = KeyFile.openOrCreate(path);
    writeFileSync(`${path}.lock`, '');
    const rotating = keys.rotate();
    const first = await Promise.race([rotating.then(() => 'rotated'), pause(100).then(() => 'waits')]);
    rmSync(`${path}.lock`);
    await rotating;
    expect([first, (await keys.keyIds()).length]).toEqual(['waits', 2]);
    expect(readdirSync(folder)).toEqual(['kek.key']);
  });

  test('one that died while it rotated holds up nobody for ever', async () => {
    const keys = KeyFile.openOrCreate(path);
    writeFileSync(`${path}.lock`, '');
    utimesSync(`${path}.lock`, new Date(0), new Date(0));
    await keys.rotate();
    expect(await keys.keyIds()).toHaveLength(2);
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
