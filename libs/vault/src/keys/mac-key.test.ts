import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MacKey } from './mac-key.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightful-mac-'));
  path = join(folder, 'rows');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a mark is the same after a restart, and another key makes another', () => {
  const mark = MacKey.openOrCreate(path).mac(['use', 'what']);
  const again = MacKey.openOrCreate(path);
  expect(mark).toHaveLength(32);
  expect(again.mac(['use', 'what'])).toEqual(mark);
  expect(again.verifies(mark, ['use', 'what'])).toBe(true);
  expect(MacKey.openOrCreate(join(folder, 'other')).verifies(mark, ['use', 'what'])).toBe(false);
});

test('neither another part nor another cut between the parts nor a shortened mark passes', () => {
  const key = MacKey.openOrCreate(path);
  const mark = key.mac(['use', 'what']);
  expect(key.verifies(mark, ['use', 'else'])).toBe(false);
  expect(key.verifies(mark, ['usewh', 'at'])).toBe(false);
  expect(key.verifies(mark.subarray(0, 31), ['use', 'what'])).toBe(false);
});

test('a damaged file and one that others can read are refused; no print shows the secret', () => {
  const key = MacKey.openOrCreate(path);
  const secret = readFileSync(path, 'utf8').split('\n')[1] as string;
  expect(JSON.stringify(key) + inspect(key, { showHidden: true })).not.toContain(secret);
  chmodSync(path, 0o644);
  if (process.platform !== 'win32') expect(() => MacKey.open(path)).toThrow(/chmod 400/);
  writeFileSync(path, 'rightful-mac-key v1\nAAAA\n');
  chmodSync(path, 0o400);
  expect(() => MacKey.open(path)).toThrow(/is damaged/);
});

test('after a rotation every process marks anew, and marks from before hold until the next one', async () => {
  const path = join(folder, 'rotated');
  const [rotating, running] = [MacKey.openOrCreate(path), MacKey.openOrCreate(path)];
  const parts = ['rightful/session', 'x'];
  const earlier = running.mac(parts);
  await rotating.rotate();
  expect(running.mac(parts)).toEqual(rotating.mac(parts));
  expect(running.mac(parts)).not.toEqual(earlier);
  expect(running.verifies(earlier, parts)).toBe(true);
  expect(running.verifies(earlier, ['another'])).toBe(false);
  await rotating.rotate();
  expect(running.verifies(earlier, parts)).toBe(false);
});
