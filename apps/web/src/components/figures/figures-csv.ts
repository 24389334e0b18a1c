import type { Figures } from './by-month.tsx';
import { STANDING_COLUMNS } from './standing-columns.ts';
import { type CsvCell, toCsv } from './to-csv.ts';

const COLUMNS = ['table', 'month', 'kind', 'outcome', 'ground', 'officer', 'count', 'answered'] as const;
type Column = (typeof COLUMNS)[number] | (typeof STANDING_COLUMNS)[number];

/**
 * All tables of the page and no other number, so that what is rounded or left out there is so here; the first column names
 * the table. Column names and codes are stable and in English; no officer: nobody has it.
 */
export function figuresCsv(figures: Figures): string {
  const columns: readonly Column[] = [...COLUMNS, ...STANDING_COLUMNS];
  const rows: Partial<Record<Column, CsvCell>>[] = [
    ...figures.byMonth.map((row) => ({
      ...standing(row),
      table: 'months',
      month: row.month ?? '',
      kind: row.kind ?? 'ALL',
    })),
    ...figures.outcomes.map(({ kind, outcome, count }) => ({ table: 'outcomes', kind, outcome, count })),
    ...figures.grounds.map(({ ground, count }) => ({ table: 'grounds', ground, count: count ?? null })),
    ...figures.workload.map(({ officerName, open, overdue, answered }) => ({
      ...{ table: 'workload', officer: officerName ?? null },
      ...{ open, overdue, answered },
    })),
  ];
  return toCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

const standing = (row: Figures['overall']): Partial<Record<Column, CsvCell>> =>
  Object.fromEntries(STANDING_COLUMNS.map((column) => [column, row[column] ?? null]));
