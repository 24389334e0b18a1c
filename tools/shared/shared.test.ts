import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { explain, failureOf } from './explain.mjs';
import { tellFailure } from './failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { runCommand } from './run-command.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightful-tools-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('trouble with a known cure', () => {
  test.each([
    ["ENOSPC: no space left on device, write '/x'", /The disk is full: \d+ MB left/],
    ['SqliteError: database or disk is full', /The disk is full/],
    ['StorageFullError: The blob storage is full. Make room, then run it again', /The disk is full/],
    ['npm error code EAI_AGAIN', /no network, or a proxy/],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
    ["EACCES: permission denied, mkdir '/srv/x'", /may not write to \/srv\/x/],
    [
      'Error: x\nOne setting needs a change:\n  - RIGHTFUL_PORT is odd.\n    at y',
      /^One setting.*\n {2}- RIGHTFUL_PORT is odd\.$/,
    ],
  ])('%j', (output, sentence) => {
    expect(explain(output, folder)).toMatch(sentence);
  });

  test('what a program said stands above the sentence, as the sentence says', () => {
    const failure = failureOf('TypeError: x\n', folder, 'It failed; what was said stands above.');
    expect(stripVTControlCharacters(tellFailure(failure))).toBe(
      'TypeError: x\nIt failed; what was said stands above.',
    );
  });

  test('other trouble is not explained away', () => {
    expect(explain('TypeError: x is not a function', folder)).toBeUndefined();
  });
});

describe('a fingerprint', () => {
  const of = () => fingerprint(folder, ['src', 'lock']);
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeEach(() => write('src/a.ts', '1'));

  test.each([
    ['a changed file', 'src/a.ts', '2'],
    ['a new file', 'src/deep/b.ts', ''],
    ['a file that was not there', 'lock', 'x'],
  ])('changes with %s', (_title, path, text) => {
    const before = of();
    write(path, text);
    expect(of()).not.toBe(before);
  });

  test.each(['src/a.test.ts', 'src/node_modules/x.js', 'src/.next/y', 'other'])('does not see %s', (path) => {
    const before = of();
    write(path, 'x');
    expect(of()).toBe(before);
  });
});

test('a torn stamp reads as none', () => {
  const file = join(folder, 'deep', 'stamp.json');
  expect(readStamp(file)).toBeUndefined();
  writeStamp(file, { inputs: 'x' });
  expect(readStamp(file)).toEqual({ inputs: 'x' });
  writeFileSync(file, '{"inputs": "x');
  expect(readStamp(file)).toBeUndefined();
});

test('a program that cannot start is an outcome, not an exception', async () => {
  const { code, output } = await runCommand(join(folder, 'nothing-here'), []);
  expect(code).toBe(1);
  expect(output).toContain('ENOENT');
});
