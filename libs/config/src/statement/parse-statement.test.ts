import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findRoot } from '../find-root.ts';
import { statementPoints } from './controller-statement.ts';
import { parseStatement } from './parse-statement.ts';
import { unstated } from './unstated.ts';

const fill = { controller: 'Example $& Voice', contact: 'privacy@example.org' };
const sample = readFileSync(join(findRoot(), 'apps', 'cli', 'demo', 'statement.json'), 'utf8');

function problemsOf(change: (file: Record<string, Record<string, unknown>>) => void): readonly string[] {
  const file = JSON.parse(sample) as Record<string, Record<string, unknown>>;
  change(file);
  const parsed = parseStatement(JSON.stringify(file), fill);
  return 'problems' in parsed ? parsed.problems : [];
}

test('the sample that is delivered is whole, says that it is one, and speaks in the controller’s name', () => {
  const parsed = parseStatement(`\uFEFF${sample}`, fill);
  if ('problems' in parsed) throw new Error(parsed.problems.join());
  expect(parsed.statement.origin).toBe('sample');
  expect(parsed.statement.texts.en.purposes[0]).toContain('Example $& Voice records');
  expect(JSON.stringify(parsed.statement)).not.toMatch(/[{]con/);
});

describe('refused with what to do', () => {
  test.each<[string, Parameters<typeof problemsOf>[0], RegExp]>([
    [
      'a missing point',
      (file) => delete file.de?.recipients,
      /"de"."recipients" .* in German who received them/,
    ],
    ['an empty point', (file) => Object.assign(file.en ?? {}, { retention: ['x', ' '] }), /"en"."retention"/],
    ['a list of nothing', (file) => Object.assign(file.en ?? {}, { rights: [] }), /"en"."rights"/],
    ['a number', (file) => Object.assign(file.en ?? {}, { source: 7 }), /"en"."source"/],
    [
      'a point by another name',
      (file) => Object.assign(file.en ?? {}, { recipient: 'x' }),
      /"en" holds "recipient"/,
    ],
    ['a missing language', (file) => delete file.de, /"de" is missing.*nine points in German/],
    ['a third language', (file) => Object.assign(file, { fr: {} }), /it holds "fr"/],
    ['a word for yes', (file) => Object.assign(file, { sample: 'no' }), /neither true nor false/],
  ])('%s', (_title, change, sentence) => {
    expect(problemsOf(change)).toEqual([expect.stringMatching(sentence)]);
  });

  test.each(['', '[]', 'null', '{"en":'])('the file %j', (text) => {
    expect(parseStatement(text, fill)).toEqual({ problems: [expect.stringMatching(/not a JSON object/)] });
  });
});

test('every missing point is named at once', () => {
  const found = problemsOf((file) => Object.assign(file, { en: {} }));
  expect(found).toHaveLength(Object.keys(statementPoints).length);
});

test.each(['en', 'de'] as const)(
  'what nobody has stated is not claimed, and is said first (%s)',
  (locale) => {
    const { origin, texts } = unstated(fill.controller, fill.contact, 'gdpr');
    const text = texts[locale];
    expect(origin).toBe('none');
    expect(text.purposes[0]).toMatch(/not complete|nicht vollständig/);
    for (const point of ['purposes', 'recipients', 'retention', 'automatedDecisions', 'safeguards'] as const)
      expect(text[point].join()).toContain(fill.controller);
    for (const held of [
      /[Ss]erial|[Ss]eriennummer/,
      /access log|Zugriffsprotokoll/,
      /language|Sprache/,
      /owned|gehörten/,
    ])
      expect(text.categories.join()).toMatch(held);
  },
);
