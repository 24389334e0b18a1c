import { createHash } from 'node:crypto';
import { encodeParts } from '@rightful/vault';
import type { AuditEntryRow } from '../entities/audit-entry.entity.ts';

const NONE = Buffer.alloc(0);
export const FIRST_HASH: Buffer = Buffer.alloc(32);

type Unchained = Omit<AuditEntryRow, 'hash' | 'previousHash'>;
const digest = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  createHash('sha256').update(encodeParts(parts)).digest();

/** What of an entry is not for everybody who may check the chain: who, about whom, and with which things. */
export const privateDigest = (entry: Unchained): Buffer =>
  digest(
    'rightful/audit-private/2',
    entry.actor ?? '',
    entry.subjectMark ?? NONE,
    entry.recordingMark ?? NONE,
    sortedJson(entry.facts),
  );

/** All that an entry says, but for its place in the chain: whoever has this digest alone can follow the chain, and reads nothing. */
export const contentDigest = (entry: Unchained): Buffer =>
  digest(
    'rightful/audit-content/2',
    String(entry.sequence),
    String(entry.at.getTime()),
    entry.action,
    entry.actorKind,
    privateDigest(entry),
  );

/** SHA-256 over what an entry says and the hash before it; each part is preceded by its length. */
export const entryHash = (entry: Omit<AuditEntryRow, 'hash'>): Buffer =>
  digest('rightful/audit-entry/2', contentDigest(entry), entry.previousHash);

/** Whether the hash of an entry is that of what it says; entries from before the chain could be shown in part count as they were made. */
export const isHashOf = ({ hash, ...entry }: AuditEntryRow): boolean =>
  entryHash(entry).equals(hash) || firstEntryHash(entry).equals(hash);

/** As entries were chained at first. */
function firstEntryHash(entry: Omit<AuditEntryRow, 'hash'>): Buffer {
  return digest(
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
  );
}

const sortedJson = (facts: AuditEntryRow['facts']): string =>
  JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
