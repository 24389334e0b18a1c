/** The names are those of `QuarantineReason`. */
export type RowErrorReason = 'BAD_ROW' | 'NO_ZONE' | 'OUTSIDE_FOLDER';

/** One row cannot be taken; the rows after it go on. */
export interface RowError {
  readonly kind: 'error';
  /** Path of the manifest file. */
  readonly manifest: string;
  /** Where the row begins; the header of a CSV file is line 1. */
  readonly line: number;
  /** Name of the column at fault, as the documentation writes it; null when the row as a whole is. */
  readonly column: string | null;
  readonly reason: RowErrorReason;
  /** One plain sentence that says what to do. */
  readonly detail: string;
  /** What the row says in its first column (file name or serial number), to find it again; null when it says nothing. */
  readonly subject: string | null;
}
