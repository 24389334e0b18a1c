import { type Columns, knownName, unknownColumn } from './columns.ts';
import { decodeText } from './decode-text.ts';
import type { RawRecord } from './raw-record.ts';

const maxLineLength = 1024 * 1024;

/** Rows of a file with one JSON object on each line; empty lines are passed over. Throws ManifestError for what is no text. */
export async function* readNdjson(path: string, columns: Columns): AsyncGenerator<RawRecord> {
  let line = 0;
  for await (const text of lines(decodeText(path))) {
    line++;
    if (text === tooLong)
      yield { line, values: new Map(), problem: 'The line is longer than 1 MB; shorten it.' };
    else if (text.trim() !== '') yield { line, ...understood(text, columns) };
  }
}

const tooLong = Symbol('longer than maxLineLength');

/** Splits into lines; of one that is too long only the mark is kept, so that memory stays flat. */
async function* lines(pieces: AsyncIterable<string>): AsyncGenerator<string | typeof tooLong> {
  let open = '';
  let isTooLong = false;
  for await (const piece of pieces) {
    const parts = piece.split('\n');
    for (const [index, part] of parts.entries()) {
      if (!isTooLong) open += part;
      if (open.length > maxLineLength) isTooLong = true;
      if (isTooLong) open = '';
      if (index === parts.length - 1) break;
      yield isTooLong ? tooLong : open;
      open = '';
      isTooLong = false;
    }
  }
  if (isTooLong || open !== '') yield isTooLong ? tooLong : open;
}

function understood(text: string, columns: Columns): Omit<RawRecord, 'line'> {
  const values = new Map<string, unknown>();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { values, problem: 'The line is not valid JSON; write one object on each line.' };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return { values, problem: 'The line is not a JSON object; write one object on each line.' };
  }
  let problem: string | null = null;
  for (const [written, value] of Object.entries(parsed)) {
    const name = knownName(columns, written);
    if (name === undefined) problem ??= unknownColumn(columns, written.slice(0, 60));
    else if (values.has(name)) problem ??= `The column "${name}" is there twice; remove one.`;
    else values.set(name, value);
  }
  return { values, problem };
}
