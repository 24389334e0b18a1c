import { once } from 'node:events';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ManifestError } from '../manifest-error.ts';
import { type Columns, readHeader } from './columns.ts';
import { decodeText } from './decode-text.ts';
import type { RawRecord } from './raw-record.ts';

const maxRecordLength = 1024 * 1024;

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Rows of a CSV file with a header; `,`, `;` or tab, whichever the header uses. Memory stays flat. Throws ManifestError. */
export async function* readCsv(path: string, columns: Columns): AsyncGenerator<RawRecord> {
  const text = decodeText(path);
  const { start, delimiter } = await startOf(text);
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: maxRecordLength,
    info: true,
  });
  const source = Readable.from(joined(start, text));
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let names: string[] | undefined;
  let lastLine = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      const line = lastLine + 1;
      lastLine = info.lines;
      if (names === undefined) names = readHeader(columns, record, line);
      else yield { line, ...withNames(names, record) };
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(error, lastLine + 1) : error;
  } finally {
    source.destroy();
    if (!source.closed) await once(source, 'close');
  }
  if (names === undefined)
    throw new ManifestError(`The file is empty. Its first line must name ${columns.required.join(', ')}.`);
}

/** Reads up to the end of the first line and tells the delimiter by it. */
async function startOf(text: AsyncGenerator<string>): Promise<{ start: string; delimiter: string }> {
  let start = '';
  while (!/[\r\n]/.test(start.trimStart()) && start.length < maxRecordLength) {
    const { value, done } = await text.next();
    if (done) break;
    start += value;
  }
  const header = start.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return { start, delimiter: best.mark };
}

async function* joined(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (start !== '') yield start;
  for await (const piece of rest) if (piece !== '') yield piece;
}

function withNames(names: readonly string[], record: readonly string[]): Omit<RawRecord, 'line'> {
  const values = new Map(names.map((name, index) => [name, record[index] ?? '']));
  const problem =
    record.length === names.length
      ? null
      : `The row has ${record.length} values, the header ${names.length} columns; put text that holds a delimiter into quotes.`;
  return { values, problem };
}

function brokenCsv(error: CsvError, line: number): ManifestError {
  const what =
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? 'A row is longer than 1 MB; most often a quote is not closed.'
      : 'The quotes of this row do not match; put the whole value into "…" and double the quotes inside it.';
  return new ManifestError(`${what} Nothing after this line was read.`, line);
}
