import { createHash } from 'node:crypto';
import { encodeParts } from '@rightful/vault';
import type { AuditEntryRow } from '../entities/audit-entry.entity.ts';

const NONE = Buffer.alloc(0);
export const FIRST_HASH: Buffer = Buffer.alloc(32);

/** SHA-256 over everything of an entry and the hash before it; each part is preceded by its length. */
export function entryHash(entry: Omit<AuditEntryRow, 'hash'>): Buffer {
  return createHash('sha256')
    .update(
      encodeParts([
        'rightful/audit-entry/1',
        String(entry.sequence),
        String(entry.at.getTime()),
        entry.action,
        entry.actorKind,
        entry.actor ?? '',
        entry.subjectMark ?? NONE,
        entry.recordingMark ?? NONE,
        sortedJson(entry.facts),
        entry.previousHash,
      ]),
    )
    .digest();
}

const sortedJson = (facts: AuditEntryRow['facts']): string =>
  JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
