import type { Cell } from './table-rows.ts';

/** What stands first: which tables the rows fit into. */
export interface RowsHeader {
  readonly format: 'rightful-rows';
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** The changes of the tables that were made, in their order. */
  readonly migrations: readonly string[];
}

/** What stands before a table's rows. */
export interface TableLine {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What stands last: without it the lines are not whole. */
export interface RowsEnd {
  readonly rows: number;
}

/** One row as a line of JSON: bytes are a list with their base64 in it. */
export const toLine = (cells: readonly Cell[]): string =>
  JSON.stringify(cells.map((cell) => (Buffer.isBuffer(cell) ? [cell.toString('base64')] : cell)));

/** The way back. */
export const toCells = (row: readonly (null | number | string | [string])[]): Cell[] =>
  row.map((cell) => (Array.isArray(cell) ? Buffer.from(cell[0], 'base64') : cell));
