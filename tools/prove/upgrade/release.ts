import { join } from 'node:path';
import type { DecisionId, ErasureId, RecordingId, RequestId, SubjectId } from '@rightful/policy';

/** What every release keeps of itself: a small portal as it left it, and what has to be found in it for ever. */
export interface KeptFacts {
  /** ISO 8601: when that portal was left. */
  readonly leftAt: string;
  /** Of everybody. */
  readonly password: string;
  readonly customers: readonly {
    readonly email: string;
    readonly subjectId: SubjectId;
    readonly recordings: readonly { readonly id: RecordingId; readonly sha256: string }[];
  }[];
  readonly officers: readonly string[];
  /** Of the first customer: ready to be downloaded, and taken home once as `archive.zip`. */
  readonly copyRequestId: RequestId;
  /** Of the first customer: with a message, and a refusal that waits for the second officer. */
  readonly case: {
    readonly requestId: RequestId;
    readonly decisionId: DecisionId;
    readonly message: string;
    readonly reason: string;
  };
  readonly erased: { readonly email: string; readonly subjectId: SubjectId; readonly number: ErasureId };
  readonly auditEntryCount: number;
}

/** The parts of a kept release, by their names in its folder. */
export const KEPT = {
  facts: 'facts.json',
  rows: 'rows.ndjson',
  archive: 'archive.zip',
  /** As they lie in a portal's state folder. */
  folders: ['audit', 'blobs', 'keys'],
} as const;

export const RELEASES = join(import.meta.dirname, 'releases');
