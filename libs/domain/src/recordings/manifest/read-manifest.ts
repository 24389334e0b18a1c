import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { maxSerialLength } from './device-manifest-row.ts';
import type { Fields } from './fields/fields.ts';
import { parseFileName } from './fields/parse-file-name.ts';
import { transcriptOf } from './fields/transcript-of.ts';
import type { ManifestEntry, ManifestRow } from './manifest-row.ts';
import { readRows } from './read-rows.ts';
import type { Columns } from './records/columns.ts';
import { locateManifests } from './records/locate-manifests.ts';

const ownerIsNeverGiven =
  'whose a recording is follows from the ledger of devices and is never given. Remove it.';

const columns: Columns = {
  known: [
    'file',
    'deviceSerial',
    'recordedAt',
    'transcript',
    'transcriptVtt',
    'language',
    'wakeWordConfidence',
    'falseActivation',
    'heardByHuman',
    'room',
  ],
  required: ['file', 'deviceSerial', 'recordedAt'],
  forbidden: Object.fromEntries(
    ['owner', 'subject', 'subjectid', 'customer', 'customerid', 'email', 'account'].map((name) => [
      name,
      ownerIsNeverGiven,
    ]),
  ),
};

const needs =
  'A manifest names one recording on each row: file, deviceSerial, recordedAt with its zone, and if known transcript ' +
  '(or transcriptVtt: the same in WebVTT, with its times), ' +
  'language, wakeWordConfidence, falseActivation, heardByHuman, room.';

/**
 * Rows of an ingest manifest, in order and one at a time: memory stays flat for any number of rows. `path` is a `.csv`
 * file (UTF-8, or UTF-16 with a byte order mark; `,` `;` or tab), an `.ndjson` file, or a folder that holds
 * `manifest.csv` or `manifest.ndjson`, in itself or below. A row that cannot be taken comes as a RowError, and the rows
 * go on; a manifest that cannot be used or read on throws ManifestError.
 */
export async function* readManifest(path: string): AsyncGenerator<ManifestEntry> {
  for await (const manifest of locateManifests(path, 'manifest', needs)) {
    const folder = await realpath(dirname(manifest));
    yield* readRows(manifest, columns, (fields, place) => readRow(fields, folder, place));
  }
}

function readRow(fields: Fields, folder: string, place: Pick<ManifestRow, 'manifest' | 'line'>): ManifestRow {
  return {
    kind: 'row',
    ...place,
    folder,
    sourceName: parseFileName('file', fields.required('file')),
    deviceSerial: fields.required('deviceSerial', maxSerialLength),
    recordedAt: fields.requiredInstant('recordedAt'),
    ...transcriptOf(fields),
    language: fields.language('language'),
    wakeWordConfidence: fields.fraction('wakeWordConfidence'),
    falseActivation: fields.flag('falseActivation'),
    heardByHuman: fields.flag('heardByHuman'),
    room: fields.name('room'),
  };
}
