import type { IngestRow } from '@rightful/domain';

/** What is wrong with a row, in a sentence that says what to do. */
export class RowProblem extends Error {
  constructor(
    readonly reason: 'BAD_ROW' | 'NO_ZONE',
    message: string,
  ) {
    super(message);
  }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?/;
const ZONE = /(Z|[+-]\d\d:\d\d)$/;
const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  deviceSerial: isText,
  recordedAt: isText,
  transcript: isText,
  language: isText,
  room: isText,
  wakeWordConfidence: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  falseActivation: (value) => typeof value === 'boolean',
  heardByHuman: (value) => typeof value === 'boolean',
};

/** The `row` part of an upload: the fields of a manifest's row. Throws RowProblem. */
export function readIngestRow(json: unknown, sourceName: string): IngestRow {
  const fields = parseObject(json);
  for (const [name, value] of Object.entries(fields)) {
    const isRight = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (!isRight) throw new RowProblem('BAD_ROW', `"${name.slice(0, 40)}" is no field of a row: ${KNOWN}`);
    if (value !== null && !isRight(value))
      throw new RowProblem('BAD_ROW', `"${name}" has a value of the wrong kind.`);
  }
  const { deviceSerial, recordedAt, ...rest } = fields;
  if (!isText(deviceSerial) || deviceSerial === '')
    throw new RowProblem('BAD_ROW', 'A row needs "deviceSerial".');
  return { ...rest, sourceName, deviceSerial, recordedAt: readInstant(recordedAt) };
}

const KNOWN = `${Object.keys(FIELDS).join(', ')}. Whose a recording is follows from the ledger of devices and is never given.`;

function parseObject(json: unknown): Record<string, unknown> {
  let value: unknown;
  try {
    value = typeof json === 'string' ? JSON.parse(json) : json;
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new RowProblem('BAD_ROW', 'Send a part named "row" with one JSON object, and then the file.');
}

function readInstant(value: unknown): Date {
  const text = typeof value === 'string' ? value : '';
  if (!INSTANT.test(text))
    throw new RowProblem('BAD_ROW', 'A row needs "recordedAt", e.g. 2018-05-12T14:15:03+02:00.');
  if (!ZONE.test(text))
    throw new RowProblem('NO_ZONE', '"recordedAt" has no zone. Add Z or an offset such as +02:00.');
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new RowProblem('BAD_ROW', '"recordedAt" is no date of the calendar.');
  return at;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
