import { readFileSync } from 'node:fs';
import { assess, BAND_EDGES, type BreachFacts, bandOf, readFacts, severityOf } from '@rightful/law';
import { anyFacts } from '@rightful/law/testing';
import fc from 'fast-check';

export const name = 'assess';
export const describe =
  'The severity of breaches against the method’s own cells, and against every completion of what is not known, counted one by one.';

interface CellVector {
  readonly table: 'data' | 'identifiers' | 'circumstances';
  readonly row: string;
  readonly cell: string;
  readonly score: number;
}

const CELLS = JSON.parse(
  readFileSync(new URL('../../libs/law/src/vectors/breach-severity.json', import.meta.url), 'utf8'),
) as readonly CellVector[];

/** What no way of finding somebody counts, by the method. */
const LOWEST = 0.25;
const SPECIAL = ['minors', 'vulnerable', 'public-figures'];
const RAISING = ['volume', 'controllersField'];
const LOWERING = ['inaccurate', 'alreadyPublic', 'revealsLittle'];

/** `full` asks 200,000 random breaches, else 20,000. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const cells = CELLS.filter((vector) => Math.abs(scoreAlone(vector) - vector.score) < 1e-9).length;
  const edges = Object.entries(BAND_EDGES).filter(
    ([band, edge]) => bandOf(edge) === band && bandOf(edge - Number.EPSILON * 4) !== band,
  ).length;
  const cases = full ? 200_000 : 20_000;
  const tally = { agreed: 0, counted: 0, lowered: 0, unsound: 0, byScore: 0, refused: 0 };
  for (const [facts, more] of fc.sample(fc.tuple(anyFacts(), anyFacts()), cases)) {
    const { range } = severityOf(facts);
    const byHand = everyCompletion(facts);
    if (byHand) {
      tally.counted += 1;
      if (Math.abs(byHand.low - range.low) < 1e-9 && Math.abs(byHand.high - range.high) < 1e-9)
        tally.agreed += 1;
      else console.log(`differs: ${JSON.stringify(facts)}`);
    }
    const further = severityOf({
      ...facts,
      data: { ...more.data, ...facts.data },
      identifiers: { ...more.identifiers, ...facts.identifiers },
    });
    if (further.range.low < range.low || further.range.high < range.high) tally.lowered += 1;
    if (isUnsound(facts)) tally.unsound += 1;
    if (isDecidedByScore(facts, more)) tally.byScore += 1;
    if (readFacts(JSON.parse(JSON.stringify(facts))).kind !== 'facts') tally.refused += 1;
  }
  const { agreed, counted, lowered, unsound, byScore, refused } = tally;
  const bands = Object.keys(BAND_EDGES).length;
  return {
    ok:
      cells === CELLS.length &&
      edges === bands &&
      agreed === counted &&
      counted > cases / 2 &&
      lowered + unsound + byScore + refused === 0,
    line:
      `${name}: ${cells} of ${CELLS.length} cells, ${edges} of ${bands} edges of the bands; of ${cases} random breaches ${agreed} of ${counted} ` +
      `agree with every completion counted by hand, ${lowered} scored lower with more data, ${unsound} lost a duty through what is not known, ${byScore} got a verdict by their score alone, ${refused} refused`,
  };
}

/** What one cell adds or multiplies, with everything else as small as it may be. */
function scoreAlone({ table, row, cell }: CellVector): number {
  const calm = { confidentiality: 'intact', integrity: 'intact', availability: 'intact', malice: 'no' };
  const facts = {
    data: table === 'data' ? { [row]: cell } : { simple: 'plain' },
    identifiers: table === 'identifiers' ? { [row]: cell } : table === 'data' ? { fullName: 'linked' } : {},
    circumstances: table === 'circumstances' ? { ...calm, [row]: cell } : calm,
  };
  const people = { count: 1, groups: [] };
  const { range } = severityOf({ ...facts, people } as unknown as BreachFacts);
  return table === 'circumstances' ? range.high - LOWEST : range.high;
}

/** The lowest and the highest score over every way in which the unknown may turn out; undefined where those are too many. */
function everyCompletion({
  data,
  opens = {},
  identifiers,
  circumstances,
  modifiers = {},
  people,
}: BreachFacts): { low: number; high: number } | undefined {
  const scoresOf = (table: CellVector['table'], chosen: object): number[][] =>
    Object.entries(chosen).map(([row, cell]) =>
      CELLS.filter(
        (vector) => vector.table === table && vector.row === row && (cell === null || vector.cell === cell),
      ).map(({ score }) => score),
    );
  const open = [
    ...scoresOf('data', data),
    ...scoresOf('data', opens),
    ...scoresOf('identifiers', identifiers),
    ...scoresOf('circumstances', circumstances),
  ];
  if (open.reduce((ways, scores) => ways * scores.length, 1) > 20_000) return undefined;
  const [contexts, names] = [
    Object.keys(data).length + Object.keys(opens).length,
    Object.keys(identifiers).length,
  ];
  const mayBe = (asked: readonly string[]) =>
    asked.some((name) => (modifiers as Record<string, boolean | null>)[name] ?? name in modifiers);
  const isRaised = mayBe(RAISING) || (people.groups?.some((group) => SPECIAL.includes(group)) ?? true);
  const shifts = [0, ...(isRaised ? [1] : []), ...(mayBe(LOWERING) ? [-1] : [])];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const walk = (at: number, chosen: readonly number[]): void => {
    const scores = open[at];
    if (scores) {
      for (const score of scores) walk(at + 1, [...chosen, score]);
      return;
    }
    const biggest = (some: readonly number[]) =>
      some.reduce((most, score) => (score > most ? score : most), 0);
    const found = Math.max(LOWEST, biggest(chosen.slice(contexts, contexts + names)));
    const added = chosen.slice(contexts + names).reduce((sum, each) => sum + each, 0);
    for (const shift of shifts) {
      const context = Math.min(4, Math.max(1, biggest(chosen.slice(0, contexts)) + shift));
      low = Math.min(low, context * found + added);
      high = Math.max(high, context * found + added);
    }
  };
  walk(0, []);
  return { low, high };
}

/** Whether something that is not known makes a duty fall away that would stand if it turned out badly. */
function isUnsound(facts: BreachFacts): boolean {
  const worst = {
    ...facts,
    protection: fill(facts.protection, false),
    since: fill(facts.since, false),
  } as BreachFacts;
  const asked = { regime: 'gdpr', on: '2026-11-23' } as const;
  const [now, then] = [assess(facts, asked).duties, assess(worst, asked).duties];
  return now.some(({ verdict }, index) => verdict === 'not-required' && then[index]?.verdict === 'required');
}

/** Whether a verdict changes when only that changes which the score counts and no law names. */
function isDecidedByScore(facts: BreachFacts, { data, identifiers, people }: BreachFacts): boolean {
  const asked = { regime: 'gdpr', on: '2026-11-23' } as const;
  const otherwise = assess({ ...facts, data, identifiers, people }, asked).duties;
  return assess(facts, asked).duties.some(({ verdict }, index) => verdict !== otherwise[index]?.verdict);
}

const fill = (answers: object, value: boolean) =>
  Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, answer ?? value]));
