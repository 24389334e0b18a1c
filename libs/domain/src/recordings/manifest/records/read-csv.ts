import { ManifestError } from '../manifest-error.ts';
import { type Columns, readHeader } from './columns.ts';
import { type CsvRow, CsvSplitter } from './csv-splitter.ts';
import { decodeText } from './decode-text.ts';
import type { RawRecord } from './raw-record.ts';

const maxHeaderLength = 64 * 1024;

/** Rows of a CSV file with a header; `,` `;` or tab, whichever the header uses. Memory stays flat. Throws ManifestError. */
export async function* readCsv(path: string, columns: Columns): AsyncGenerator<RawRecord> {
  let names: string[] | undefined;
  for await (const row of rowsOf(decodeText(path))) {
    if (names === undefined) names = readHeader(columns, row.values, row.line);
    else yield asRecord(row, names);
  }
  if (names === undefined) {
    throw new ManifestError(`The file is empty. Its first line must name ${columns.required.join(', ')}.`);
  }
}

async function* rowsOf(text: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  let head = '';
  let splitter: CsvSplitter | undefined;
  for await (const piece of text) {
    if (splitter !== undefined) {
      yield* splitter.push(piece);
      continue;
    }
    head += piece;
    if (!/[\r\n]/.test(head.trimStart()) && head.length < maxHeaderLength) continue;
    splitter = new CsvSplitter(delimiterOf(head));
    yield* splitter.push(head);
  }
  if (splitter === undefined) {
    splitter = new CsvSplitter(delimiterOf(head));
    yield* splitter.push(head);
  }
  yield* splitter.finish();
}

/** The mark that stands most often in the first line that is not empty; column names hold none of them. */
function delimiterOf(head: string): string {
  const header = head.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}

function asRecord({ line, values, isWellFormed }: CsvRow, names: readonly string[]): RawRecord {
  return {
    line,
    values: new Map(names.map((name, index) => [name, values[index] ?? ''])),
    problem: isWellFormed ? countProblem(values.length, names.length) : brokenQuotes,
  };
}

const brokenQuotes =
  'The quotes of this row do not match; put the whole value into quotes and double the quotes inside it.';

function countProblem(valueCount: number, columnCount: number): string | null {
  if (valueCount === columnCount) return null;
  return `The row has ${valueCount} values, the header ${columnCount} columns; put text that holds a delimiter into quotes.`;
}
