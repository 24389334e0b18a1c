import type { Wording } from '../regime.ts';
import { CIRCUMSTANCES } from './circumstances.ts';
import { CONTEXTS } from './contexts.ts';
import type { BreachFacts } from './facts.ts';
import { IDENTIFIERS } from './identifiers.ts';
import { type Band, bandOf, type Cell, LOWEST_IDENTIFICATION } from './method.ts';
import { type Modified, modified, type StatedModifier } from './modified.ts';

/** From the lowest to the highest that the known facts allow; both are the same where all are known. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** One row of the arithmetic. */
export interface ScoredRow {
  readonly row: string;
  readonly text: Wording;
  /** Null: not known yet. */
  readonly cell: {
    readonly name: string;
    readonly text: Wording;
    readonly evidence: Cell['evidence'];
  } | null;
  readonly range: Range;
}

export interface Severity {
  /** Context x identification + circumstances. */
  readonly range: Range;
  readonly bands: { readonly low: Band; readonly high: Band };
  readonly context: {
    readonly rows: readonly ScoredRow[];
    /** What raises or lowers it, or may do so. */
    readonly modifiers: readonly StatedModifier[];
    readonly highest: Range;
  };
  readonly identification: { readonly rows: readonly ScoredRow[]; readonly highest: Range };
  readonly circumstances: { readonly rows: readonly ScoredRow[]; readonly sum: Range };
}

type Table = Readonly<
  Record<string, { readonly text: Wording; readonly cells: Readonly<Record<string, Cell>> }>
>;
type Chosen = Readonly<Record<string, string | null | undefined>>;

/** The method's own arithmetic. Further data, identifiers or circumstances never lower it. */
export function severityOf(facts: BreachFacts): Severity {
  const touched = [
    ...scored(CONTEXTS, facts.data),
    ...scored(CONTEXTS, facts.opens ?? {}).map((row) => ({ ...row, row: `opens.${row.row}` })),
  ];
  const identification = scored(IDENTIFIERS, facts.identifiers);
  const happened = scored(CIRCUMSTANCES, facts.circumstances);
  const context: Modified = modified(facts, highest(touched, 0));
  const i = highest(identification, LOWEST_IDENTIFICATION);
  const sum = { low: total(happened, 'low'), high: total(happened, 'high') };
  const { low, high } = context.range;
  const range = { low: low * i.low + sum.low, high: high * i.high + sum.high };
  return {
    range,
    bands: { low: bandOf(range.low), high: bandOf(range.high) },
    context: { rows: touched, modifiers: context.modifiers, highest: context.range },
    identification: { rows: identification, highest: i },
    circumstances: { rows: happened, sum },
  };
}

function scored(table: Table, chosen: Chosen): ScoredRow[] {
  return Object.entries(table).flatMap(([row, { text, cells }]): ScoredRow[] => {
    const name = chosen[row];
    if (name === undefined) return [];
    if (name === null) {
      const scores = Object.values(cells).map(({ score }) => score);
      return [{ row, text, cell: null, range: { low: Math.min(...scores), high: Math.max(...scores) } }];
    }
    const cell = cells[name];
    if (!cell) throw new RangeError(`${row} has no cell "${name}".`);
    const range = { low: cell.score, high: cell.score };
    return [{ row, text, cell: { name, text: cell.text, evidence: cell.evidence }, range }];
  });
}

const highest = (rows: readonly ScoredRow[], atLeast: number): Range => ({
  low: Math.max(atLeast, ...rows.map(({ range }) => range.low)),
  high: Math.max(atLeast, ...rows.map(({ range }) => range.high)),
});

const total = (rows: readonly ScoredRow[], end: keyof Range): number =>
  rows.reduce((sum, { range }) => sum + range[end], 0);
