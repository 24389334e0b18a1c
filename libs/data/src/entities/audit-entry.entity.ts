import type { Dialect } from '../connection/dialect.ts';
import { big, fixedBytes, instant, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** One link of the audit chain. People stand in it only as an HMAC under the subject's key. */
export interface AuditEntryRow {
  sequence: number;
  at: Date;
  action: string;
  /** 'customer', 'officer', 'regulator', 'machine', 'system', 'anonymous'. */
  actorKind: string;
  /** Account, machine or task; null for nobody. */
  actor: string | null;
  /** HMAC of the subject under the subject's own key: unreadable once that key is destroyed. */
  subjectMark: Buffer | null;
  /** HMAC of the recording under the subject's key, for the history of one recording. */
  recordingMark: Buffer | null;
  /** Ids and numbers, never names or words of people. */
  facts: Record<string, string | number | boolean | null>;
  previousHash: Buffer;
  hash: Buffer;
}

export const auditEntryEntity = (dialect: Dialect) =>
  entity<AuditEntryRow>({
    name: 'AuditEntry',
    table: 'audit_entries',
    columns: {
      sequence: big({ primary: true }),
      at: instant(),
      action: words(60),
      actorKind: words(20),
      actor: words(60, { nullable: true }),
      subjectMark: fixedBytes(dialect, 32, { nullable: true }),
      recordingMark: fixedBytes(dialect, 32, { nullable: true }),
      facts: json(),
      previousHash: fixedBytes(dialect, 32),
      hash: fixedBytes(dialect, 32),
    },
    indices: [
      { name: 'audit_entries_hash', columns: ['hash'], unique: true },
      { name: 'audit_entries_previous', columns: ['previousHash'], unique: true },
      { name: 'audit_entries_subject', columns: ['subjectMark', 'sequence'] },
      { name: 'audit_entries_recording', columns: ['recordingMark', 'sequence'] },
    ],
  });
