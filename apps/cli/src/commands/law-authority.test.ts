import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { AUTHORITIES } from '@rightful/law';
import { UsageError } from '../console/usage-error.ts';
import { lawAuthority } from './law-authority.ts';

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const stream of ['log', 'error'] as const)
    jest.spyOn(console, stream).mockImplementation((line: unknown) => void printed.push(String(line)));
});
afterEach(() => {
  jest.restoreAllMocks();
});
const run = async (...args: string[]) => [await lawAuthority.run(args), printed.join('\n')];

test('names the authority of a place, its form, and where that is known from', async () => {
  expect(await run('--country', 'DE-RP')).toEqual([
    0,
    expect.stringMatching(
      /^DE-RP {2}Landes[^\n]+\n {2}https:\/\/datenschutz\.rlp\.de\n[\s\S]*form for breaches: https:\/\/fms\.service24\.rlp\.de[\s\S]*CC0 1\.0[\s\S]*\[primary\]\n {2}looked up on 2026-11-23$/,
    ),
  ]);
});

test('an authority whose own form is not known is found where all are listed; one of another law is not', async () => {
  expect(await run('--country', 'DK')).toEqual([
    0,
    expect.stringContaining(
      'look for its form for breaches at https://www.edpb.europa.eu/notify-data-breach_en',
    ),
  ]);
  printed.length = 0;
  expect(await run('--country', 'GB')).toEqual([0, expect.not.stringContaining('form for breaches')]);
});

test('lists all without an option', async () => {
  await run('--json');
  expect(JSON.parse(printed.join(''))).toHaveLength(AUTHORITIES.length);
});

test.each([
  ['DE', /each Land has its own/],
  ['JP', /No authority is known here for "JP"/],
])('says what is not known: %s', async (place, words) => {
  expect(await run('--country', place)).toEqual([1, expect.stringMatching(words)]);
});

test('says who leads, who else is concerned, with whom it is filed, and why', async () => {
  const [code, text] = await run(
    ...['--establishments', 'DE-BE,FR', '--main', 'DE-BE', '--people', 'DE,FR,PL,GB,JP'],
  );
  expect(code).toBe(0);
  for (const words of [
    'one authority leads, others are concerned\n\nleads:\n  DE-BE  Berliner Beauftragte',
    'concerned:\n  FR  Commission nationale',
    'apart, each by its own law:\n  GB  Information Commissioner’s Office',
    'file with:\n  DE-BE  Berliner Beauftragte für Datenschutz und Informationsfreiheit\n  GB ',
    'name a part of: JP',
    'GDPR Art. 56(1), Art. 56(6) [primary]',
    'BDSG § 19(1) [secondary]',
  ])
    expect(text).toContain(words);
});

test('without an establishment in the Union each is its own; without a main one none can be told', async () => {
  expect(await run('--people', 'FR,IE')).toEqual([
    0,
    expect.stringMatching(/^no one-stop-shop.*\n\nconcerned:/),
  ]);
  printed.length = 0;
  expect(await run('--establishments', 'FR,IE,GB', '--json')).toEqual([
    1,
    expect.stringContaining('"kind": "not-known"'),
  ]);
});

test.each([
  [['FR']],
  [['--country', 'FR', '--people', 'FR']],
  [['--establishments', 'Bavaria']],
  [['--establishments', 'FR', '--main', 'IE']],
  [['--land', 'DE-BY']],
])('called in a wrong way: %j', async (args) => {
  await expect(async () => lawAuthority.run(args)).rejects.toThrow(UsageError);
});
