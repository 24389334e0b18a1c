import type { Wording } from '../regime.ts';
import type { BreachFacts } from './facts.ts';
import { type Band, bandOf, type Cell, CIRCUMSTANCES, CONTEXTS, IDENTIFIERS } from './method.ts';

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
  readonly cell: { readonly name: string; readonly text: Wording; readonly isOwn: boolean } | null;
  readonly range: Range;
}

export interface Severity {
  /** Context x identification + circumstances. */
  readonly range: Range;
  readonly bands: { readonly low: Band; readonly high: Band };
  readonly context: { readonly rows: readonly ScoredRow[]; readonly highest: Range };
  readonly identification: { readonly rows: readonly ScoredRow[]; readonly highest: Range };
  readonly circumstances: { readonly rows: readonly ScoredRow[]; readonly sum: Range };
}

type Table = Readonly<
  Record<string, { readonly text: Wording; readonly cells: Readonly<Record<string, Cell>> }>
>;
type Chosen = Readonly<Record<string, string | null | undefined>>;

/** The method's own arithmetic. Further data, identifiers or circumstances never lower it. */
export function severityOf({ data, identifiers, circumstances }: BreachFacts): Severity {
  const context = scored(CONTEXTS, data);
  const identification = scored(IDENTIFIERS, identifiers);
  const happened = scored(CIRCUMSTANCES, circumstances);
  const [c, i] = [highest(context), highest(identification)];
  const sum = { low: total(happened, 'low'), high: total(happened, 'high') };
  const range = { low: c.low * i.low + sum.low, high: c.high * i.high + sum.high };
  return {
    range,
    bands: { low: bandOf(range.low), high: bandOf(range.high) },
    context: { rows: context, highest: c },
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
    return [{ row, text, cell: { name, text: cell.text, isOwn: cell.isOwn ?? false }, range }];
  });
}

const highest = (rows: readonly ScoredRow[]): Range => ({
  low: Math.max(0, ...rows.map(({ range }) => range.low)),
  high: Math.max(0, ...rows.map(({ range }) => range.high)),
});

const total = (rows: readonly ScoredRow[], end: keyof Range): number =>
  rows.reduce((sum, { range }) => sum + range[end], 0);
