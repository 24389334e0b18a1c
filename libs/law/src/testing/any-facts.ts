import fc from 'fast-check';
import {
  type BreachFacts,
  CIRCUMSTANCES,
  CONTEXTS,
  GROUPS,
  HAPPENINGS,
  IDENTIFIERS,
  MODIFIERS,
  PROTECTION,
  SINCE,
} from '../assess/index.ts';

type Rows = Readonly<Record<string, { readonly cells: object }>>;

const answer = fc.constantFrom(true, false, null);
const answers = (questions: object) =>
  Object.fromEntries(Object.keys(questions).map((question) => [question, answer]));
const cellOf = ({ cells }: { readonly cells: object }) => fc.constantFrom(...Object.keys(cells), null);
const each = (rows: Rows) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, cellOf(row)]));
const some = (rows: Rows) => fc.record(each(rows), { requiredKeys: [] });
const thresholds = fc.option(fc.integer({ min: 0, max: 3 }));

/** Any facts that somebody may state, half of them unknown. */
export const anyFacts = (): fc.Arbitrary<BreachFacts> =>
  fc.record(
    {
      version: fc.constant(1),
      happened: fc.constantFrom(...Object.keys(HAPPENINGS), null),
      people: fc.record({
        count: fc.oneof(
          fc.nat(5_000),
          fc.constant(null),
          fc.tuple(fc.nat(300), fc.nat(300)).map(([atLeast, more]) => ({ atLeast, atMost: atLeast + more })),
        ),
        groups: fc.option(fc.uniqueArray(fc.constantFrom(...Object.keys(GROUPS)))),
      }),
      data: some(CONTEXTS).map((data) => (Object.keys(data).length ? data : { simple: null })),
      opens: some(CONTEXTS),
      identifiers: some(IDENTIFIERS),
      modifiers: fc.record(answers(MODIFIERS), { requiredKeys: [] }),
      circumstances: fc.record(each(CIRCUMSTANCES)),
      protection: fc.record(answers(PROTECTION)),
      since: fc.record(answers(SINCE)),
      aepd: fc.record({
        volume: fc.integer({ min: 1, max: 5 }),
        type: fc.integer({ min: 1, max: 2 }),
        impact: fc.integer({ min: 2, max: 10 }),
        notifyThresholds: thresholds,
        tellThresholds: thresholds,
      }),
    },
    {
      requiredKeys: [
        'version',
        'happened',
        'people',
        'data',
        'identifiers',
        'circumstances',
        'protection',
        'since',
      ],
    },
  ) as unknown as fc.Arbitrary<BreachFacts>;
