import { FieldProblem } from '../../manifest/fields/field-problem.ts';
import { Fields } from '../../manifest/fields/fields.ts';
import { transcriptOf } from '../../manifest/fields/transcript-of.ts';
import type { IngestRow } from '../ingest-row.ts';

/** What is wrong with one field of an upload; `field` is null when it is about the upload as a whole. */
export interface RowProblem {
  readonly field: string | null;
  readonly detail: string;
}

/** The fields of a manifest's row but for the file: as text, or as JSON has them. */
export type UploadFields = Readonly<Record<string, unknown>>;

const KNOWN = [
  'deviceSerial',
  'recordedAt',
  'transcript',
  'transcriptVtt',
  'language',
  'wakeWordConfidence',
  'falseActivation',
  'heardByHuman',
  'room',
];

/** Reads the fields of an upload, all of them before it says what is wrong. */
export function readUploadRow(values: UploadFields, fileName: string): IngestRow | readonly RowProblem[] {
  const fields = new Fields({ line: 1, values: new Map(Object.entries(values)), problem: null });
  const problems: RowProblem[] = Object.keys(values)
    .filter((field) => !KNOWN.includes(field))
    .map((field) => ({
      field: field.slice(0, 60),
      detail: 'This field is not known. Whose a recording is, is never given: it follows from the ledger.',
    }));
  const read = <T>(reading: () => T): T | null => {
    try {
      return reading();
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      problems.push({ field: error.column || null, detail: error.message });
      return null;
    }
  };
  if (fileName.trim() === '' || fileName.length > 500)
    problems.push({
      field: 'file',
      detail: 'The name of the file is missing or longer than 500 characters.',
    });
  const deviceSerial = read(() => fields.required('deviceSerial'));
  const recordedAt = read(() => fields.requiredInstant('recordedAt'));
  const row = {
    sourceName: fileName,
    ...read(() => transcriptOf(fields)),
    language: read(() => fields.language('language')),
    wakeWordConfidence: read(() => fields.fraction('wakeWordConfidence')),
    falseActivation: read(() => fields.flag('falseActivation')),
    heardByHuman: read(() => fields.flag('heardByHuman')),
    room: read(() => fields.name('room')),
  };
  if (problems.length > 0 || deviceSerial === null || recordedAt === null) return problems;
  return { ...row, deviceSerial, recordedAt };
}
