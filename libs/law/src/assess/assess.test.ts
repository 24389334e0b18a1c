import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyFacts } from '../testing/any-facts.ts';
import { assess } from './assess.ts';
import type { BreachFacts } from './facts.ts';
import { factsSchema } from './facts-schema.ts';
import { BAND_EDGES, bandOf, CIRCUMSTANCES, CONTEXTS, IDENTIFIERS } from './method.ts';
import { readFacts } from './read-facts.ts';
import { severityOf } from './score.ts';

const SAMPLES = new URL('./samples/', import.meta.url);
const sample = (name: string): BreachFacts => {
  const read = readFacts(JSON.parse(readFileSync(new URL(`${name}.json`, SAMPLES), 'utf8')));
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  return read.facts;
};
const verdicts = (facts: BreachFacts, regime: 'gdpr' | 'uk-gdpr' | 'lgpd' | 'ccpa' = 'gdpr') =>
  assess(facts, { regime, on: '2026-11-23' }).duties.map(({ verdict }) => verdict);

const CELL_VECTORS = JSON.parse(
  readFileSync(new URL('../vectors/breach-severity.json', import.meta.url), 'utf8'),
) as readonly { table: 'data' | 'identifiers' | 'circumstances'; row: string; cell: string; score: number }[];

type Rows = Readonly<
  Record<string, { readonly cells: Readonly<Record<string, { readonly score: number }>> }>
>;

const NOTHING: BreachFacts = {
  version: 1,
  happened: 'other',
  people: { count: 1, groups: [] },
  data: { simple: 'plain' },
  identifiers: { fullName: 'linked' },
  circumstances: { confidentiality: 'intact', integrity: 'intact', availability: 'intact', malice: 'no' },
  protection: { unintelligible: false, keySafe: null, backup: true },
  since: { riskRemoved: null, deletionConfirmed: null, tellingDisproportionate: null },
};

describe('the method', () => {
  test('has every published cell with its score, and no other', () => {
    const tables = { data: CONTEXTS, identifiers: IDENTIFIERS, circumstances: CIRCUMSTANCES };
    const ours = Object.entries(tables).flatMap(([table, rows]) =>
      Object.entries(rows as Rows).flatMap(([row, { cells }]) =>
        Object.entries(cells).map(([cell, { score }]) => ({ table, row, cell, score })),
      ),
    );
    expect(CELL_VECTORS.map(({ table, row, cell, score }) => ({ table, row, cell, score }))).toEqual(ours);
  });

  test.each([
    [1.999, 'low'],
    [BAND_EDGES.medium, 'medium'],
    [2.999, 'medium'],
    [BAND_EDGES.high, 'high'],
    [3.999, 'high'],
    [BAND_EDGES['very-high'], 'very-high'],
  ])('%d is %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });

  test('the case of 2018 hinges on whether a voice tells whose it is', () => {
    const { range, bands } = severityOf(sample('voice-mix-up'));
    expect(range).toEqual({ low: 3 * 0.25 + 0.25, high: 3 * 1 + 0.25 });
    expect(bands).toEqual({ low: 'low', high: 'high' });
    const named = { ...sample('voice-mix-up'), identifiers: { voice: 'named' as const } };
    expect(severityOf(named).range).toEqual({ low: 3.25, high: 3.25 });
  });

  test('more data, further identifiers and worse circumstances never lower the score', () => {
    fc.assert(
      fc.property(anyFacts(), anyFacts(), (facts, more) => {
        const both: BreachFacts = {
          ...facts,
          data: { ...more.data, ...facts.data },
          identifiers: { ...more.identifiers, ...facts.identifiers },
        };
        const [one, two] = [severityOf(facts).range, severityOf(both).range];
        return two.low >= one.low && two.high >= one.high;
      }),
      { numRuns: 2_000 },
    );
  });

  test('what becomes known only narrows the range', () => {
    fc.assert(
      fc.property(anyFacts(), anyFacts(), (facts, known) => {
        const fill = <T extends object>(open: T, from: object): T =>
          Object.fromEntries(
            Object.entries(open).map(([name, value]) => [
              name,
              value ?? (from as Record<string, unknown>)[name] ?? value,
            ]),
          ) as T;
        const told: BreachFacts = {
          ...facts,
          data: fill(facts.data, known.data),
          identifiers: fill(facts.identifiers, known.identifiers),
          circumstances: fill(facts.circumstances, known.circumstances),
        };
        const [before, after] = [severityOf(facts).range, severityOf(told).range];
        return after.low >= before.low && after.high <= before.high;
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the duties', () => {
  // document, authority, people
  test.each([
    ['voice-mix-up', ['required', 'judge', 'judge']],
    ['ransomware', ['required', 'required', 'required']],
    ['stolen-laptop-encrypted', ['required', 'not-required', 'not-required']],
    ['mispost', ['required', 'required', 'judge']],
    ['insider', ['required', 'required', 'required']],
    ['credential-stuffing', ['required', 'required', 'not-required']],
    ['lost-paper-form', ['required', 'judge', 'not-required']],
  ])('of %s under the GDPR', (name, expected) => {
    expect(verdicts(sample(name))).toEqual(expected);
  });

  test('every sample is named above', () => {
    expect(readdirSync(SAMPLES).sort()).toEqual(
      [
        'credential-stuffing',
        'insider',
        'lost-paper-form',
        'mispost',
        'ransomware',
        'stolen-laptop-encrypted',
        'voice-mix-up',
      ].map((name) => `${name}.json`),
    );
  });

  const high: BreachFacts = { ...NOTHING, data: { sensitive: 'facts' } };
  test.each<[string, BreachFacts, string, boolean]>([
    ['a high risk', high, 'required', false],
    [
      'unreadable, the key safe',
      {
        ...high,
        protection: { unintelligible: true, keySafe: true, backup: false },
        circumstances: { ...high.circumstances, availability: 'permanent' },
      },
      'not-required',
      false,
    ],
    [
      'unreadable, the key perhaps not safe',
      { ...high, protection: { unintelligible: true, keySafe: null, backup: true } },
      'required',
      false,
    ],
    ['the risk removed', { ...high, since: { ...high.since, riskRemoved: true } }, 'not-required', false],
    [
      'too many to tell',
      { ...high, since: { ...high.since, tellingDisproportionate: true } },
      'required',
      true,
    ],
  ])('people and Art. 34(3): %s', (_, facts, verdict, publicNotice) => {
    const people = assess(facts, { regime: 'gdpr', on: '2026-11-23' }).duties[2];
    expect(people).toMatchObject({ verdict, publicNotice });
  });

  test('each names its facts and its place in the law; every verdict has a reason', () => {
    fc.assert(
      fc.property(
        anyFacts(),
        fc.constantFrom('gdpr', 'uk-gdpr', 'lgpd', 'ccpa', 'ch-dsg'),
        (facts, regime) => {
          for (const duty of assess(facts, { regime, on: '2026-11-23' }).duties) {
            expect(duty.reasons.length).toBeGreaterThan(0);
            for (const { text } of duty.reasons) expect(text.en && text.de).toBeTruthy();
            if (duty.verdict !== 'not-covered')
              expect(duty.reasons.some(({ citation }) => citation)).toBe(true);
            expect(duty.leaning !== null).toBe(duty.verdict === 'judge');
          }
        },
      ),
    );
  });

  test('no unknown fact ever makes a duty fall away for certain', () => {
    const unknown: BreachFacts = {
      ...NOTHING,
      data: { simple: null, sensitive: null },
      identifiers: { voice: null },
      people: { count: null, groups: [] },
      circumstances: { confidentiality: null, integrity: null, availability: null, malice: null },
      protection: { unintelligible: null, keySafe: null, backup: null },
    };
    expect(verdicts(unknown)).toEqual(['required', 'judge', 'judge']);
  });

  test('where the rules hold nothing, they say so and decide nothing', () => {
    expect(verdicts(high, 'ccpa')).toEqual(['not-covered', 'not-covered', 'not-covered']);
    expect(verdicts(high, 'lgpd')).toEqual(['required', 'required', 'required']);
    const before = assess(high, { regime: 'lgpd', on: '2020-01-01' });
    expect(before.duties.every(({ verdict }) => verdict === 'not-covered')).toBe(true);
    expect(before.regime.rulesFrom).toBeNull();
  });

  test('one’s own judgement stands beside what the rules say, and a departure is marked', () => {
    const judgements = [
      { duty: 'tell-people', verdict: 'not-required', reason: 'They know already.' },
      { duty: 'document', verdict: 'required', reason: 'As always.' },
    ] as const;
    const { duties } = assess(high, { regime: 'gdpr', on: '2026-11-23', judgements });
    expect(
      duties.map(({ verdict, judgement, departs }) => [verdict, judgement?.verdict ?? null, departs]),
    ).toEqual([
      ['required', 'required', false],
      ['required', null, false],
      ['required', 'not-required', true],
    ]);
  });
});

describe('the facts', () => {
  test('the published schema is what is checked', () => {
    const published = readFileSync(
      new URL('../../schemas/breach-facts.schema.json', import.meta.url),
      'utf8',
    );
    expect(JSON.parse(published)).toEqual(factsSchema());
  });

  test('whatever can be written as a value of the type is taken', () => {
    fc.assert(fc.property(anyFacts(), (facts) => readFacts(facts).kind === 'facts'));
  });

  test.each<[string, unknown, string, RegExp]>([
    ['nothing', {}, 'version', /is missing/],
    ['a word of one’s own', { ...NOTHING, happened: 'fire' }, 'happened', /it may be record-mix-up, /],
    [
      'a cell that is not',
      { ...NOTHING, data: { simple: 'loud' } },
      'data.simple',
      /it may be plain, .*, null/,
    ],
    [
      'a row that is not',
      { ...NOTHING, identifiers: { smell: null } },
      'identifiers.smell',
      /known are fullName, /,
    ],
    ['half a number', { ...NOTHING, people: { count: 1.5, groups: [] } }, 'people.count', /whole number/],
    [
      'a range the wrong way round',
      { ...NOTHING, people: { count: { atLeast: 9, atMost: 1 }, groups: [] } },
      'people.count',
      /swap/,
    ],
    ['no answer', { ...NOTHING, since: { riskRemoved: true } }, 'since.deletionConfirmed', /write null/],
    ['a text', 'hello', 'the file', /must be object/],
    ['another version', { ...NOTHING, version: 2 }, 'version', /must be 1/],
  ])('%s is refused with what may stand there', (_, value, path, message) => {
    const read = readFacts(value);
    const found =
      read.kind === 'problems' ? read.problems.find((problem) => problem.path === path) : undefined;
    expect(found?.message).toMatch(message);
  });
});
