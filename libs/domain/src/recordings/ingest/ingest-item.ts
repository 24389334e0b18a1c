import type { Content } from './content.ts';
import type { Claim } from './fingerprint-of.ts';
import type { IngestRow } from './ingest-row.ts';
import type { Objection } from './quarantine-reason.ts';

/** One line of a manifest. `open` leads to its file, or says why it does not. */
export type IngestItem = {
  readonly manifest: string;
  readonly line: number;
  open?(): Promise<Content | Objection>;
} & (
  | { readonly row: IngestRow; readonly objection?: undefined }
  /** The line itself is wrong; what it claims is kept with its file, where there is one. */
  | { readonly row: Claim; readonly objection: Objection }
);

/** The objection to a line that is a row but leads to no file. */
export const NO_FILE: Objection = { reason: 'FILE_MISSING', detail: 'The line names no file.' };
