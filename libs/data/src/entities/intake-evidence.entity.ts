import type { AccountId, IntakeEvidenceId, IntakeId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { evidenceKeyContext } from '../keys/key-contexts.ts';
import { big, blob, id, instant, json, words, wrappedKey } from './columns.ts';
import { entity } from './entity.ts';

/** A file by which somebody shows who they are. Sealed under a key of its own; nothing of it is left after the case. */
export interface IntakeEvidenceRow {
  id: IntakeEvidenceId;
  intakeId: IntakeId;
  blobId: string;
  fileKey: Buffer | null;
  /** The name under which it came, sealed under the same key. */
  nameSealed: Buffer | null;
  byteLength: number;
  addedAt: Date;
  /** The last times an officer opened it; the audit log has every one. */
  openings: { readonly officerId: AccountId; readonly openedAt: string; readonly reason: string }[];
}

export const intakeEvidenceEntity = (dialect: Dialect) =>
  entity<IntakeEvidenceRow>({
    name: 'IntakeEvidence',
    table: 'intake_evidence',
    columns: {
      id: id(dialect, 'intakeEvidence', { primary: true }),
      intakeId: id(dialect, 'intake'),
      blobId: words(32),
      fileKey: wrappedKey<IntakeEvidenceRow>((row) => evidenceKeyContext(row.id)),
      nameSealed: blob({ nullable: true }),
      byteLength: big(),
      addedAt: instant(),
      openings: json(),
    },
    indices: [{ name: 'intake_evidence_intake', columns: ['intakeId', 'addedAt'] }],
    references: [
      { name: 'intake_evidence_of_intake', columns: ['intakeId'], to: 'Intake', toColumns: ['id'] },
    ],
  });
