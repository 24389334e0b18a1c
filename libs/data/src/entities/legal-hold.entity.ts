import type { AccountId, LegalHoldId, RecordingId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, instant, integer, words } from './columns.ts';
import { entity } from './entity.ts';

/** Grounds on which recordings are kept against an erasure (GDPR Art. 17(3)(b) and (e)). */
export const HOLD_GROUNDS = ['legal-claims', 'legal-obligation'] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];

export interface LegalHoldRow {
  subjectId: SubjectId;
  id: LegalHoldId;
  /** Null: all of this person's recordings. */
  recordingId: RecordingId | null;
  ground: HoldGround;
  /** Why, in plain words, for the other officer; sealed under the subject's key. Null: written before words were sealed. */
  noteSealed: Buffer | null;
  keyVersion: number | null;
  placedBy: AccountId;
  placedAt: Date;
  liftedAt: Date | null;
}

export const legalHoldEntity = (dialect: Dialect) =>
  entity<LegalHoldRow>({
    name: 'LegalHold',
    table: 'legal_holds',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'legalHold', { primary: true }),
      recordingId: id(dialect, 'recording', { nullable: true }),
      ground: words(20),
      noteSealed: blob({ nullable: true }),
      keyVersion: integer({ nullable: true }),
      placedBy: id(dialect, 'account'),
      placedAt: instant(),
      liftedAt: instant({ nullable: true }),
    },
    indices: [{ name: 'legal_holds_id', columns: ['id'], unique: true }],
    references: [
      { name: 'legal_holds_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] },
      { name: 'legal_holds_placed_by', columns: ['placedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
