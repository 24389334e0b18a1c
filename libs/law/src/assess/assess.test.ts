import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyFacts } from '../testing/any-facts.ts';
import { assess } from './assess.ts';
import { CIRCUMSTANCES } from './circumstances.ts';
import { CONTEXTS } from './contexts.ts';
import type { BreachFacts } from './facts.ts';
import { factsSchema } from './facts-schema.ts';
import { IDENTIFIERS } from './identifiers.ts';
import { BAND_EDGES, bandOf } from './method.ts';
import { MODIFIERS } from './modifiers.ts';
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
) as readonly {
  table: 'data' | 'identifiers' | 'circumstances';
  row: string;
  cell: string;
  score: number;
  evidence: string;
  example?: string;
}[];

type Rows = Readonly<
  Record<
    string,
    {
      readonly cells: Readonly<
        Record<string, { readonly score: number; readonly evidence: string; readonly example?: string }>
      >;
    }
  >
>;

const NOTHING: BreachFacts = {
  version: 1,
  happened: 'other',
  people: { count: 1, groups: [] },
  data: { simple: 'plain' },
  identifiers: { fullName: 'linked' },
  circumstances: { confidentiality: 'intact', integrity: 'intact', availability: 'intact', malice: 'no' },
  protection: { unintelligible: false, keySafe: null, backup: true },
  since: { riskRemoved: null, deletionConfirmed: null, tellingDisproportionate: null, authorityOrders: null },
};

describe('the method', () => {
  test('has every published cell with its score, its example and how well it is known, and no other', () => {
    const tables = { data: CONTEXTS, identifiers: IDENTIFIERS, circumstances: CIRCUMSTANCES };
    const ours = Object.entries(tables).flatMap(([table, rows]) =>
      Object.entries(rows as Rows).flatMap(([row, { cells }]) =>
        Object.entries(cells).map(([cell, { score, evidence, example }]) => ({
          table,
          row,
          cell,
          score,
          evidence,
          example,
        })),
      ),
    );
    expect(
      CELL_VECTORS.map(({ table, row, cell, score, evidence, example }) => ({
        table,
        row,
        cell,
        score,
        evidence,
        example,
      })),
    ).toEqual(ours);
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

  test('data by which nobody can be found count the method’s lowest, not nothing', () => {
    expect(severityOf({ ...NOTHING, data: { sensitive: 'facts' }, identifiers: {} }).range).toEqual({
      low: 1,
      high: 1,
    });
  });

  test('what passwords open counts like what is touched', () => {
    expect(severityOf({ ...NOTHING, opens: { financial: 'full' } }).range).toEqual({ low: 4, high: 4 });
  });

  test.each<[string, Partial<BreachFacts>, number, number]>([
    ['nothing asked', {}, 2, 2],
    ['more of each person', { modifiers: { volume: true } }, 2, 3],
    ['perhaps more, perhaps less', { modifiers: { volume: null, alreadyPublic: null } }, 1, 3],
    ['neither', { modifiers: { volume: false, alreadyPublic: false } }, 2, 2],
    ['two reasons to raise it', { modifiers: { volume: true, controllersField: true } }, 2, 3],
    ['invalid', { modifiers: { inaccurate: true } }, 1, 2],
    ['minors', { people: { count: 1, groups: ['customers', 'minors'] } }, 2, 3],
    ['nobody knows who', { people: { count: 1, groups: null } }, 2, 3],
  ])('the context and its modifiers: %s', (_, more, low, high) => {
    const { highest } = severityOf({ ...NOTHING, data: { simple: 'profile' }, ...more }).context;
    expect(highest).toEqual({ low, high });
  });

  test('a modifier never leaves the method’s own scale', () => {
    const [lowest, most] = ['plain', 'safety'] as const;
    const all = Object.fromEntries(Object.keys(MODIFIERS).map((name) => [name, true]));
    const at = (simple: 'plain' | 'safety') => severityOf({ ...NOTHING, data: { simple }, modifiers: all });
    expect(at(lowest).context.highest).toEqual({ low: 1, high: 2 });
    expect(at(most).context.highest).toEqual({ low: 3, high: 4 });
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
  const leanings = (facts: BreachFacts) =>
    assess(facts, { regime: 'gdpr', on: '2026-11-23' }).duties.map(({ leaning }) => leaning);

  // document, authority, people: the verdicts, and to which side the rest leans
  test.each([
    ['voice-mix-up', 'judge', ['required', 'required']],
    ['ransomware', 'judge', ['required', 'required']],
    ['stolen-laptop-encrypted', 'not-required', ['not-required', null]],
    ['mispost', 'judge', ['required', 'not-required']],
    ['insider', 'judge', ['required', 'required']],
    ['credential-stuffing', 'not-required', ['required', null]],
    ['lost-paper-form', 'judge', ['not-required', 'not-required']],
  ])('of %s under the GDPR', (name, people, leaning) => {
    expect(verdicts(sample(name))).toEqual(['required', 'judge', people]);
    expect(leanings(sample(name))).toEqual([null, ...leaning]);
  });

  test('no score gives a verdict: whatever the severity, each verdict is the same', () => {
    const laws = fc.constantFrom('gdpr', 'uk-gdpr', 'lgpd');
    fc.assert(
      fc.property(anyFacts(), anyFacts(), laws, (facts, other, regime) => {
        // The same in all that a law names; another in all that only the score counts.
        const severer: BreachFacts = {
          ...facts,
          data: other.data,
          opens: other.opens ?? {},
          identifiers: other.identifiers,
          modifiers: other.modifiers ?? {},
          people: other.people,
          circumstances: {
            ...facts.circumstances,
            confidentiality: other.circumstances.confidentiality,
            malice: other.circumstances.malice,
          },
        };
        expect(verdicts(severer, regime)).toEqual(verdicts(facts, regime));
      }),
      { numRuns: 2_000 },
    );
  });

  test('each band leans, and decides nothing', () => {
    const scored = [
      { simple: 'plain' },
      { simple: 'profile' },
      { simple: 'sensitive' },
      { simple: 'safety' },
    ] as const;
    const bands = scored.map((data) => ({ ...NOTHING, data }));
    expect(bands.map((facts) => severityOf(facts).bands.low)).toEqual(['low', 'medium', 'high', 'very-high']);
    for (const facts of bands) expect(verdicts(facts)).toEqual(['required', 'judge', 'judge']);
    expect(bands.map((facts) => leanings(facts)[2])).toEqual([
      'not-required',
      'required',
      'required',
      'required',
    ]);
  });

  test('that the receivers deleted it makes the duty to tell lean the other way, up to a medium severity', () => {
    const medium: BreachFacts = {
      ...NOTHING,
      data: { simple: 'profile' },
      circumstances: { ...NOTHING.circumstances, confidentiality: 'knownReceivers' },
    };
    const gone = { ...NOTHING.since, deletionConfirmed: true };
    expect(leanings(medium)[2]).toBe('required');
    expect(leanings({ ...medium, since: gone })[2]).toBe('not-required');
    expect(leanings({ ...medium, since: gone, data: { simple: 'safety' } })[2]).toBe('required');
    const malice = { ...medium.circumstances, malice: 'yes' } as const;
    expect(leanings({ ...medium, since: gone, circumstances: malice })[2]).toBe('required');
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
  const unreadable = { unintelligible: true, keySafe: true, backup: false };
  test.each<[string, BreachFacts, string, string | null, boolean]>([
    ['a high severity', high, 'judge', 'required', false],
    ['unreadable, the key safe', { ...high, protection: unreadable }, 'not-required', null, false],
    [
      'unreadable, but gone for good',
      {
        ...high,
        protection: unreadable,
        circumstances: { ...high.circumstances, availability: 'permanent' },
      },
      'judge',
      'required',
      false,
    ],
    [
      'unreadable, the key perhaps not safe',
      { ...high, protection: { ...unreadable, keySafe: null } },
      'judge',
      'required',
      false,
    ],
    [
      'the risk removed',
      { ...high, since: { ...high.since, riskRemoved: true } },
      'not-required',
      null,
      false,
    ],
    [
      'too many to tell',
      { ...high, since: { ...high.since, tellingDisproportionate: true } },
      'judge',
      'required',
      true,
    ],
    [
      'ordered, whatever else',
      { ...high, protection: unreadable, since: { ...high.since, riskRemoved: true, authorityOrders: true } },
      'required',
      null,
      false,
    ],
  ])('people and Art. 34(3) and (4): %s', (_, facts, verdict, leaning, publicNotice) => {
    const people = assess(facts, { regime: 'gdpr', on: '2026-11-23' }).duties[2];
    expect(people).toMatchObject({ verdict, leaning, publicNotice });
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
      people: { count: null, groups: null },
      circumstances: { confidentiality: null, integrity: null, availability: null, malice: null },
      protection: { unintelligible: null, keySafe: null, backup: null },
    };
    expect(verdicts(unknown)).toEqual(['required', 'judge', 'judge']);
  });

  test('where the rules hold nothing, they say so and decide nothing', () => {
    expect(verdicts(high, 'ccpa')).toEqual(['not-covered', 'not-covered', 'not-covered']);
    expect(verdicts(high, 'lgpd')).toEqual(['not-covered', 'judge', 'judge']);
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
      ['judge', null, false],
      ['judge', 'not-required', true],
    ]);
    expect(duties.map(({ stands }) => stands)).toEqual([true, null, false]);
  });
});

test('a second opinion asks for two of three thresholds besides the product', () => {
  const opinion = (notifyThresholds: number | null, impact = 5) =>
    assess(
      { ...NOTHING, aepd: { volume: 3, type: 2, impact, notifyThresholds, tellThresholds: 3 } },
      { regime: 'gdpr', on: '2026-11-23' },
    ).secondOpinion;
  expect([null, 1, 2].map((reached) => opinion(reached)?.notify)).toEqual([null, false, true]);
  expect(opinion(3, 3)).toMatchObject({ product: 18, notify: false, tell: false });
  expect(opinion(3)?.citation.evidence).toBe('secondary');
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
