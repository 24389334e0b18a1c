import type { AccountId, IncidentId, ReportId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { evidenceKeyContext, wordsBeside } from '../keys/key-contexts.ts';
import { blob, fixedBytes, flag, id, instant, integer, json, words, wrappedKey } from './columns.ts';
import { entity } from './entity.ts';
import { sameMark } from './same-mark.ts';

/** An officer took a proof from outside. */
export interface ProofOpening {
  readonly officerId: AccountId;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly reason: string;
}

/** "This is not me": said by a customer, or by anybody who received what is not theirs. */
export interface ReportRow {
  id: ReportId;
  incidentId: IncidentId;
  /** The customer who reports; null for a report from outside. */
  reporterSubjectId: SubjectId | null;
  /** The officer whose session made a report from outside. */
  reporterOfficerId: AccountId | null;
  /** What was said, the address to answer to, what the reporter named as evidence: as JSON, sealed. */
  wordsSealed: Buffer | null;
  /** Of the customer's key; null where the words lie under a key of their own. */
  keyVersion: number | null;
  /** The key of a stranger's words, wrapped by the key service. */
  wordsKey: Buffer | null;
  locale: 'en' | 'de';
  receivedAt: Date | null;
  /** SHA-256 of the key that lets the outside reporter add a proof and confirm deletion. */
  keyHash: Buffer | null;
  proofBlobId: string | null;
  /** The proof's own key, wrapped by the key service. */
  proofKey: Buffer | null;
  /** The name under which it came, sealed under the same key. */
  proofNameSealed: Buffer | null;
  /** The last times that an officer took the proof; the audit log has every one. */
  proofOpenings: ProofOpening[];
  reportedAt: Date;
  deletionConfirmedAt: Date | null;
  /** When somebody outside who gave an address was reminded to confirm, and when that time ran out. */
  deletionRemindedAt: Date | null;
  deletionLapsedAt: Date | null;
  /** What somebody outside said when they confirmed: whether anybody else got it, and their words, sealed under `wordsKey`. */
  passedOn: boolean | null;
  deletionWordsSealed: Buffer | null;
}

export const reportEntity = (dialect: Dialect) =>
  entity<ReportRow>({
    name: 'Report',
    table: 'reports',
    columns: {
      id: id(dialect, 'report', { primary: true }),
      incidentId: id(dialect, 'incident'),
      reporterSubjectId: id(dialect, 'subject', { nullable: true }),
      reporterOfficerId: id(dialect, 'account', { nullable: true }),
      wordsSealed: blob({ nullable: true }),
      keyVersion: integer({ nullable: true }),
      wordsKey: wrappedKey<ReportRow>((row) => evidenceKeyContext(wordsBeside(row.id))),
      locale: words(5),
      receivedAt: instant({ nullable: true }),
      keyHash: fixedBytes(dialect, 32, { nullable: true }),
      proofBlobId: words(32, { nullable: true }),
      proofKey: wrappedKey<ReportRow>((row) => evidenceKeyContext(row.id)),
      proofNameSealed: blob({ nullable: true }),
      proofOpenings: json(),
      reportedAt: instant(),
      deletionConfirmedAt: instant({ nullable: true }),
      deletionRemindedAt: instant({ nullable: true }),
      deletionLapsedAt: instant({ nullable: true }),
      passedOn: flag({ nullable: true }),
      deletionWordsSealed: blob({ nullable: true }),
    },
    indices: [
      { name: 'reports_incident', columns: ['incidentId'] },
      { name: 'reports_reporter', columns: ['reporterSubjectId', 'reportedAt'] },
    ],
    references: [
      { name: 'reports_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
      { name: 'reports_of_reporter', columns: ['reporterSubjectId'], to: 'Subject', toColumns: ['id'] },
      { name: 'reports_of_officer', columns: ['reporterOfficerId'], to: 'Account', toColumns: ['id'] },
    ],
    checks: [
      {
        name: 'reports_mark',
        expression: `reporter_subject_id IS NULL OR ${sameMark('reporter_subject_id', 'incident_id')}`,
      },
    ],
  });
