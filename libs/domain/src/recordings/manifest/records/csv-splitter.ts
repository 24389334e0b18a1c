import { ManifestError } from '../manifest-error.ts';

export interface CsvRow {
  /** Where the row begins. */
  readonly line: number;
  readonly values: readonly string[];
  /** False when a quote stands where none may; the row after it is whole again. */
  readonly isWellFormed: boolean;
}

const maxRowLength = 1024 * 1024;

/**
 * Splits text that comes in pieces into rows as RFC 4180 has it, with any line ends. A row of our own making and not a
 * library's, because every row must know the line it begins on, a broken one must cost only itself, and an open quote
 * must not swallow the file into memory.
 */
export class CsvSplitter {
  private readonly delimiter: string;
  private mode: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  private line = 1;
  private rowLine = 1;
  private rowLength = 0;
  private field = '';
  private values: string[] = [];
  private isWellFormed = true;
  private afterReturn = false;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  /** The rows that this piece completes. Throws ManifestError at a row of more than 1 MB. */
  *push(piece: string): Generator<CsvRow> {
    for (let at = 0; at < piece.length; at++) {
      const char = piece[at] as string;
      const isSecondHalf = char === '\n' && this.afterReturn;
      this.afterReturn = char === '\r';
      const endsLine = (char === '\n' || char === '\r') && !isSecondHalf;
      if (endsLine) this.line++;
      if (this.mode === 'quoted') this.takeQuoted(char);
      else if (endsLine) yield* this.endRow();
      else if (!isSecondHalf) this.takePlain(char);
      if (++this.rowLength > maxRowLength) throw this.tooLong();
    }
  }

  /** The last row, when no line end stands behind it. Throws ManifestError when a quote is still open. */
  *finish(): Generator<CsvRow> {
    if (this.mode === 'quoted') {
      throw new ManifestError(
        'A quote in this row is not closed; close it. Nothing from here on was read.',
        this.rowLine,
      );
    }
    yield* this.endRow();
  }

  private takeQuoted(char: string): void {
    if (char === '"') this.mode = 'closed';
    else this.field += char;
  }

  private takePlain(char: string): void {
    if (char === this.delimiter) {
      this.endField();
    } else if (char === '"' && this.mode === 'start') {
      this.mode = 'quoted';
    } else if (char === '"' && this.mode === 'closed') {
      this.field += char;
      this.mode = 'quoted';
    } else {
      if (char === '"' || this.mode === 'closed') this.isWellFormed = false;
      this.mode = 'plain';
      this.field += char;
    }
  }

  private endField(): void {
    this.values.push(this.field);
    this.field = '';
    this.mode = 'start';
  }

  private *endRow(): Generator<CsvRow> {
    const isEmpty = this.values.length === 0 && this.mode === 'start';
    this.endField();
    const row = { line: this.rowLine, values: this.values, isWellFormed: this.isWellFormed };
    this.values = [];
    this.rowLine = this.line;
    this.rowLength = 0;
    this.isWellFormed = true;
    if (!isEmpty) yield row;
  }

  private tooLong(): ManifestError {
    const why = this.mode === 'quoted' ? 'most often a quote is not closed' : 'shorten it';
    return new ManifestError(
      `This row is longer than 1 MB; ${why}. Nothing from here on was read.`,
      this.rowLine,
    );
  }
}
