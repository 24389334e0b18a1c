import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SealError } from '../seal/seal-error.ts';
import { BothKeyServices } from './both-key-services.ts';
import { UnknownKeyError } from './key-errors.ts';
import { KeyFile } from './key-file.ts';

const context = ['rightful/subject-key', Buffer.alloc(16, 1), 1] as const;
const secret = Buffer.alloc(32, 0x21);
let folder: string;
const file = (name: string) => KeyFile.openOrCreate(join(folder, name));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'both-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what the older service wrapped opens, moves to the newer one, and then needs the older no more', async () => {
  const wrapped = await file('older').wrap(secret, context);
  const both = new BothKeyServices(file('newer'), file('older'));
  expect(await both.unwrap(wrapped, context, 'test')).toEqual(secret);
  const moved = await both.rewrap(wrapped, context);
  expect(both.keyIdOf(moved)).toBe(await file('newer').currentKeyId());
  expect(await file('newer').unwrap(moved, context)).toEqual(secret);
  await expect(file('newer').unwrap(wrapped, context)).rejects.toThrow(UnknownKeyError);
});

test('what was made for another context opens and moves nowhere', async () => {
  const wrapped = await file('older').wrap(secret, context);
  const both = new BothKeyServices(file('newer'), file('older'));
  await expect(both.unwrap(wrapped, ['another'], 'test')).rejects.toThrow(SealError);
  await expect(both.rewrap(wrapped, ['another'])).rejects.toThrow(SealError);
});

test('the older service wraps nothing and is neither rotated nor thinned out', async () => {
  const both = new BothKeyServices(file('newer'), file('older'));
  const older = await file('older').keyIds();
  await both.rotate();
  expect(both.keyIdOf(await both.wrap(secret, context))).toBe(await file('newer').currentKeyId());
  await expect(both.retire(older[0] as string)).rejects.toThrow(UnknownKeyError);
  expect(await file('older').keyIds()).toEqual(older);
});
