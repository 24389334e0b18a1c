import type { GateFindingCode } from '@rightful/archive';
import type { REVIEW_BY_POLICY } from '../reviews/needs-review.ts';

const TEXTS: Record<GateFindingCode | typeof REVIEW_BY_POLICY, string> = {
  UNREADABLE: 'The archive could not be read to its end.',
  MALFORMED_ZIP: 'The archive is not built as it should be.',
  MALFORMED_MANIFEST: 'The manifest is not built as it should be.',
  BAD_SIGNATURE: 'The signature of the manifest does not hold.',
  WRONG_REQUEST: 'The archive was made for another request.',
  UNEXPECTED_ENTRY: 'The archive holds a file that does not belong in it.',
  MISSING_ENTRY: 'A file that the manifest names is not in the archive.',
  MANIFEST_MISMATCH: 'A file is not what the manifest says.',
  CONTENTS_MISMATCH: 'A text in the archive, or where it lies, is not what the evidence gives.',
  UNKNOWN_RECORDING: 'A recording is not known among those that this request covers.',
  DIGEST_MISMATCH: 'A recording is not what came in at ingest.',
  NO_OWNER: 'Nobody owned the device at that time, by the ledger.',
  TWO_OWNERS: 'Two people owned the device at that time, by the ledger.',
  FOREIGN_DEVICE: 'Somebody else owned the device at that time, by the ledger.',
  NO_DEVICE: 'The person never owned a device, and yet there are recordings.',
  COUNT_MISMATCH: 'There are more or fewer recordings than the request covers.',
  DEVICE_IN_OTHER_REQUEST: 'Somebody who also had this device has a request open.',
  FROZEN: 'Something in the archive is frozen.',
  REVIEW_BY_POLICY: 'The policy asks that somebody listens before this copy goes out.',
  EVIDENCE_UNAVAILABLE: 'What the archive is held against could not be read.',
};

/** What a finding of the gate means, for an officer; an unknown code stays as it is. */
export const explainFinding = (code: string): string =>
  Object.hasOwn(TEXTS, code) ? TEXTS[code as keyof typeof TEXTS] : code;
