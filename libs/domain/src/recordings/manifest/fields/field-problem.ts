import type { RowErrorReason } from '../row-error.ts';

/** Thrown while one value is read; becomes a `RowError`. The message ends with what to do. */
export class FieldProblem extends Error {
  readonly column: string;
  readonly reason: RowErrorReason;

  constructor(column: string, message: string, reason: RowErrorReason = 'BAD_ROW') {
    super(message);
    this.name = 'FieldProblem';
    this.column = column;
    this.reason = reason;
  }
}
