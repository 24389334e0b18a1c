import type { RefusalReason } from '@rightful/audio';

/** Why something fed in was not taken as a recording. `QuarantineReason` of the schema has the same names. */
export type QuarantineReason =
  | RefusalReason
  | 'NO_OWNER'
  | 'TWO_OWNERS'
  | 'UNKNOWN_DEVICE'
  | 'NO_ZONE'
  | 'FILE_MISSING'
  | 'OUTSIDE_FOLDER'
  | 'BAD_ROW';

/** A reason, and one plain sentence for the officer who reads it. */
export interface Objection {
  readonly reason: QuarantineReason;
  readonly detail: string;
}
