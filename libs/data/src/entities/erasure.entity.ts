import type { ErasureId, RequestId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { flag, id, instant, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** `waiting` can be taken back, `begun` cannot. From `listed` on it stands on the shred list, and is done again in a restored database. */
export type ErasureState = 'waiting' | 'taken-back' | 'begun' | 'listed' | 'erased';

/** Why it does not happen on its date. */
export type ErasureDelay = 'ACCESS_OPEN' | 'EVIDENCE_FROZEN' | 'LEGAL_HOLD';

export interface ErasureCounts {
  readonly recordings: number;
  readonly blobs: number;
  readonly rows: number;
  readonly keptOnHold: number;
}

/** What was erased, and the proof of it. Outlives the person's other rows, and names nobody. Its id is the erasure's number. */
export interface ErasureRow {
  subjectId: SubjectId;
  id: ErasureId;
  /** An id only: the request goes with the rest. */
  requestId: RequestId;
  /** Everything, and the account with it; false: some recordings. */
  whole: boolean;
  state: ErasureState;
  askedAt: Date;
  /** Until then it can be taken back. */
  erasesAt: Date;
  delayedBy: ErasureDelay | null;
  counts: ErasureCounts | null;
  /** Canonical JSON, and its minisign signature. */
  certificate: string | null;
  signature: string | null;
  erasedAt: Date | null;
}

export const erasureEntity = (dialect: Dialect) =>
  entity<ErasureRow>({
    name: 'Erasure',
    table: 'erasures',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'erasure', { primary: true }),
      requestId: id(dialect, 'request'),
      whole: flag(),
      state: words(12),
      askedAt: instant(),
      erasesAt: instant(),
      delayedBy: words(20, { nullable: true }),
      counts: json({ nullable: true }),
      certificate: json({ nullable: true }),
      signature: json({ nullable: true }),
      erasedAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'erasures_id', columns: ['id'], unique: true },
      { name: 'erasures_request', columns: ['requestId'], unique: true },
      { name: 'erasures_due', columns: ['state', 'erasesAt'] },
    ],
    references: [{ name: 'erasures_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] }],
  });
