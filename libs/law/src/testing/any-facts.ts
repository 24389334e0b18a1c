import fc from 'fast-check';
import { type BreachFacts, GROUPS, HAPPENINGS } from '../assess/facts.ts';
import { CIRCUMSTANCES, CONTEXTS, IDENTIFIERS } from '../assess/method.ts';

type Rows = Readonly<Record<string, { readonly cells: object }>>;

const answer = fc.constantFrom(true, false, null);
const cellOf = ({ cells }: { readonly cells: object }) => fc.constantFrom(...Object.keys(cells), null);
const each = (rows: Rows) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, cellOf(row)]));

/** Any facts that somebody may state, half of them unknown. */
export const anyFacts = (): fc.Arbitrary<BreachFacts> =>
  fc.record({
    version: fc.constant(1),
    happened: fc.constantFrom(...HAPPENINGS),
    people: fc.record({
      count: fc.oneof(
        fc.nat(5_000),
        fc.constant(null),
        fc.tuple(fc.nat(300), fc.nat(300)).map(([atLeast, more]) => ({ atLeast, atMost: atLeast + more })),
      ),
      groups: fc.uniqueArray(fc.constantFrom(...GROUPS)),
    }),
    data: fc
      .record(each(CONTEXTS), { requiredKeys: [] })
      .map((data) => (Object.keys(data).length ? data : { simple: null })),
    identifiers: fc.record(each(IDENTIFIERS), { requiredKeys: [] }),
    circumstances: fc.record(each(CIRCUMSTANCES)),
    protection: fc.record({ unintelligible: answer, keySafe: answer, backup: answer }),
    since: fc.record({ riskRemoved: answer, deletionConfirmed: answer, tellingDisproportionate: answer }),
  }) as unknown as fc.Arbitrary<BreachFacts>;
