import { extname } from 'node:path';
import { ManifestError } from '../manifest-error.ts';
import type { Columns } from './columns.ts';
import type { RawRecord } from './raw-record.ts';
import { readCsv } from './read-csv.ts';
import { readNdjson } from './read-ndjson.ts';

/** Rows of a `.csv` or `.ndjson` file, in order. */
export function readRecords(path: string, columns: Columns): AsyncGenerator<RawRecord> {
  const extension = extname(path).toLowerCase();
  if (extension === '.csv') return readCsv(path, columns);
  if (extension === '.ndjson') return readNdjson(path, columns);
  throw new ManifestError(
    `"${path}" is neither .csv nor .ndjson; a manifest is one of these, or a folder that holds one.`,
  );
}
