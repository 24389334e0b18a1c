import type { RecordingId } from '@rightful/policy';
import type { Objection } from './quarantine-reason.ts';

/** What became of one row. All of them are expected; trouble with the disk or the database is thrown instead. */
export type IngestOutcome =
  | { readonly kind: 'Ingested'; readonly recordingId: RecordingId }
  | { readonly kind: 'Duplicate'; readonly recordingId: RecordingId }
  /** It was erased at its owner's wish, and nothing of it is kept. */
  | { readonly kind: 'Erased' }
  | ({ readonly kind: 'Quarantined' } & Objection);
