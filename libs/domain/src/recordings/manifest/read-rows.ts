import { FieldProblem } from './fields/field-problem.ts';
import { Fields } from './fields/fields.ts';
import type { Columns } from './records/columns.ts';
import type { RawRecord } from './records/raw-record.ts';
import { readRecords } from './records/read-records.ts';
import type { RowError } from './row-error.ts';

interface Place {
  readonly manifest: string;
  readonly line: number;
}

/** Reads each record of a manifest as a row; what a value's reader finds wrong becomes that row's error. */
export async function* readRows<Row>(
  manifest: string,
  columns: Columns,
  readRow: (fields: Fields, place: Place) => Row,
): AsyncGenerator<Row | RowError> {
  for await (const record of readRecords(manifest, columns)) {
    const place = { manifest, line: record.line };
    try {
      if (record.problem !== null) throw new FieldProblem('', record.problem);
      yield readRow(new Fields(record), place);
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      yield { kind: 'error', ...place, ...asError(error), subject: subjectOf(record, columns) };
    }
  }
}

function asError(problem: FieldProblem): Pick<RowError, 'column' | 'reason' | 'detail'> {
  return {
    column: problem.column === '' ? null : problem.column,
    reason: problem.reason,
    detail: problem.message,
  };
}

function subjectOf(record: RawRecord, columns: Columns): string | null {
  const value = record.values.get(columns.known[0] ?? '');
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null;
}
