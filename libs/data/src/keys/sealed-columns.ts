import type { SealPurpose } from '@rightful/vault';

interface Sealed {
  /** Which column names the subject, where it is another than `subjectId`. */
  readonly ownerIn?: string;
  /** Which column says what version of the subject's key sealed it; null: it may be any. */
  readonly versionIn: string | null;
  /** What each column, or the blob that it names, is sealed as. Its object is the row. */
  readonly columns: Readonly<Record<string, SealPurpose>>;
  /** A column whose object is the row's id with this behind it. */
  readonly suffixes?: Readonly<Record<string, string>>;
}

/**
 * Everything that is sealed under a subject's key, by entity: what is in none of these columns is lost when the key is
 * changed. A test holds this against the entities.
 */
export const sealedColumns: Readonly<Record<string, Sealed>> = {
  Archive: { versionIn: 'keyVersion', columns: { blobId: 'archive' } },
  Attachment: {
    versionIn: 'keyVersion',
    columns: { blobId: 'attachment', nameSealed: 'attachment' },
    suffixes: { nameSealed: 'name' },
  },
  BreachLetter: { versionIn: 'keyVersion', columns: { bodySealed: 'message' } },
  Decision: { versionIn: 'keyVersion', columns: { wordsSealed: 'reason', decidedSealed: 'verdict' } },
  LegalHold: { versionIn: 'keyVersion', columns: { noteSealed: 'reason' } },
  Message: { versionIn: 'keyVersion', columns: { bodySealed: 'message' } },
  ReceiverAsk: { versionIn: 'keyVersion', columns: { wordsSealed: 'details' } },
  Recording: {
    versionIn: 'keyVersion',
    columns: {
      blobId: 'recording',
      transcriptSealed: 'transcript',
      cuesSealed: 'cues',
      peaksSealed: 'peaks',
    },
  },
  Redaction: {
    versionIn: 'keyVersion',
    columns: {
      blobId: 'redaction',
      groundSealed: 'redaction',
      peaksSealed: 'peaks',
      transcriptSealed: 'transcript',
    },
  },
  Report: { ownerIn: 'reporterSubjectId', versionIn: 'keyVersion', columns: { wordsSealed: 'details' } },
  Request: {
    // Each text has a version of its own, and that of an extension lies in the clock.
    versionIn: null,
    columns: { detailsSealed: 'details', closedReasonSealed: 'reason', clock: 'extension' },
  },
  Review: { versionIn: 'keyVersion', columns: { reasonSealed: 'reason' } },
};
