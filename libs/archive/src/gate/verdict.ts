/**
 * Why an archive did not pass. `DEVICE_IN_OTHER_REQUEST` alone holds an archive for an officer to look at; every other
 * finding fails it.
 */
export type GateFindingCode =
  | 'UNREADABLE'
  | 'MALFORMED_ZIP'
  | 'MALFORMED_MANIFEST'
  | 'BAD_SIGNATURE'
  | 'WRONG_REQUEST'
  | 'UNEXPECTED_ENTRY'
  | 'MISSING_ENTRY'
  | 'MANIFEST_MISMATCH'
  | 'CONTENTS_MISMATCH'
  | 'UNKNOWN_RECORDING'
  | 'DIGEST_MISMATCH'
  | 'NO_OWNER'
  | 'TWO_OWNERS'
  | 'FOREIGN_DEVICE'
  | 'NO_DEVICE'
  | 'COUNT_MISMATCH'
  | 'DEVICE_IN_OTHER_REQUEST'
  | 'FROZEN'
  | 'EVIDENCE_UNAVAILABLE';

export interface GateFinding {
  readonly code: GateFindingCode;
  readonly recordingId?: string;
  /** The name of the entry that it is about, as it stands in the archive. */
  readonly entry?: string;
  readonly text: string;
}

/** `held`: nothing is wrong with any entry, but an officer must look before it may go out. */
export type GateOutcome = 'passed' | 'held' | 'failed';

export interface Verdict {
  readonly format: 'rightful-verdict/1';
  readonly outcome: GateOutcome;
  readonly archiveId: string;
  readonly requestId: string;
  readonly subjectId: string;
  /** SHA-256 of the plain archive, 64 hex digits; empty when it could not be read to its end. */
  readonly archiveSha256: string;
  readonly checkedAt: string;
  readonly entries: number;
  readonly recordings: number;
  readonly byteLength: number;
  /** At most `MAX_FINDINGS`; `findingCount` counts them all. */
  readonly findings: readonly GateFinding[];
  readonly findingCount: number;
}

export const MAX_FINDINGS = 100;

/** A verdict as it is kept: the exact canonical text (RFC 8785) and the gate's Ed25519 signature over its UTF-8 bytes. */
export interface SignedVerdict {
  readonly verdict: string;
  readonly keyId: string;
  /** 64 bytes, base64. */
  readonly signature: string;
}
