import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { UsageError } from '../console/usage-error.ts';
import { lawAssess } from './law-assess.ts';

const sample = (name: string) =>
  fileURLToPath(new URL(`../../../../libs/law/src/assess/samples/${name}.json`, import.meta.url));

const printed: string[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightful-assess-'));
  printed.length = 0;
  for (const stream of ['log', 'error'] as const)
    jest.spyOn(console, stream).mockImplementation((line: unknown) => void printed.push(String(line)));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const fileOf = (text: string): string => {
  const path = join(folder, 'facts.json');
  writeFileSync(path, text);
  return path;
};

test('prints the severity with its arithmetic, then each duty with its reasons and places in the law', async () => {
  expect(await lawAssess.run([sample('ransomware'), '--on', '2026-11-23'])).toBe(0);
  const text = printed.join('\n');
  expect(text).toMatch(/^severity 5 to 5\.5: very-high\n/);
  for (const words of [
    'document the breach: REQUIRED',
    'notify the authority: YOURS TO JUDGE (the rules lean to required)',
    'GDPR Art. 33(1) [primary]',
    'flag: more than 100 people',
    'not known yet: circumstances.confidentiality',
  ])
    expect(text).toContain(words);
});

test('says our own row is our own, and leaves to a person what a score cannot tell', async () => {
  await lawAssess.run([sample('voice-mix-up')]);
  expect(printed.join('\n')).toMatch(/severity 1 to 3\.25: low to high/);
  expect(printed.join('\n')).toContain('notify the authority: YOURS TO JUDGE (the rules lean to required)');
});

test('prints the whole value as JSON', async () => {
  await lawAssess.run([sample('mispost'), '--json', '--regime', 'uk-gdpr']);
  expect(JSON.parse(printed.join(''))).toMatchObject({
    severity: { range: { low: 2.5, high: 2.5 }, bands: { low: 'medium' } },
    duties: [
      { verdict: 'required' },
      { verdict: 'judge', leaning: 'required' },
      { verdict: 'judge', leaning: 'not-required' },
    ],
  });
});

test('facts that cannot be read are named one by one, with what may stand there', async () => {
  expect(await lawAssess.run([fileOf('{"version":1,"happened":"fire"}')])).toBe(1);
  expect(printed.join('\n')).toMatch(/happened: is "fire"; it may be record-mix-up, /);
  expect(printed.join('\n')).toMatch(/people: is missing; write null/);
});

test.each([
  [[]],
  [['a.json', 'b.json']],
  [['a.json', '--regime', 'mars']],
  [['a.json', '--on', 'today']],
  [['a.json', '--on', '2026-99-99']],
  [['a.json', '--on', '2026-02-29']],
  [['a.json', '--on', '']],
])('called in a wrong way: %j', async (args) => {
  await expect(async () => lawAssess.run(args)).rejects.toThrow(UsageError);
});

test('a file that is no JSON says where it breaks', async () => {
  await expect(async () => lawAssess.run([fileOf('{,')])).rejects.toThrow(/is not JSON: .*position 1/);
});

test('a file that is not there, or is a folder, is said in a sentence', async () => {
  const missing = join(folder, 'none.json');
  await expect(async () => lawAssess.run([missing])).rejects.toThrow(
    new UsageError(`There is no file ${missing}.`),
  );
  await expect(async () => lawAssess.run([folder])).rejects.toThrow(/is a folder; name the file/);
});
