import type { AccountId, ArchiveId, RequestId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, blob, fixedBytes, id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';

export type ArchiveState =
  | 'building'
  | 'built'
  | 'held'
  | 'released'
  | 'quarantined'
  | 'expired'
  | 'discarded';

/** Where a file lies inside the archive, for the preview. */
export interface ArchivePart {
  offset: number;
  byteLength: number;
}

/** An archive made for one request. Only what the gate has signed (`verdict`) is ever `released`. */
export interface ArchiveRow {
  subjectId: SubjectId;
  id: ArchiveId;
  requestId: RequestId;
  state: ArchiveState;
  blobId: string;
  keyVersion: number;
  createdAt: Date;
  /** What its texts called things when it was begun; null in those begun before this was kept. */
  wordsSha256: Buffer | null;
  builtAt: Date | null;
  readyUntil: Date | null;
  entryCount: number;
  byteLength: number;
  sha256: Buffer | null;
  manifestSha256: Buffer | null;
  manifestPart: ArchivePart | null;
  signaturePart: ArchivePart | null;
  /** The gate's signed verdict over the digest, in canonical JSON. */
  verdict: Buffer | null;
  checkedAt: Date | null;
  /** An officer looked at what held it, and let it go. */
  holdReleasedAt: Date | null;
  holdReleasedBy: AccountId | null;
  frozenAt: Date | null;
  /** When the bytes of an expired or discarded archive were removed. */
  bytesGoneAt: Date | null;
}

export const archiveEntity = (dialect: Dialect) =>
  entity<ArchiveRow>({
    name: 'Archive',
    table: 'archives',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'archive', { primary: true }),
      requestId: id(dialect, 'request'),
      state: words(20),
      blobId: words(32),
      keyVersion: integer(),
      createdAt: instant(),
      wordsSha256: fixedBytes(dialect, 32, { nullable: true }),
      builtAt: instant({ nullable: true }),
      readyUntil: instant({ nullable: true }),
      entryCount: integer(),
      byteLength: big(),
      sha256: fixedBytes(dialect, 32, { nullable: true }),
      manifestSha256: fixedBytes(dialect, 32, { nullable: true }),
      manifestPart: json({ nullable: true }),
      signaturePart: json({ nullable: true }),
      verdict: blob({ nullable: true }),
      checkedAt: instant({ nullable: true }),
      holdReleasedAt: instant({ nullable: true }),
      holdReleasedBy: id(dialect, 'account', { nullable: true }),
      frozenAt: instant({ nullable: true }),
      bytesGoneAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'archives_id', columns: ['id'], unique: true },
      { name: 'archives_request', columns: ['subjectId', 'requestId', 'createdAt'] },
      { name: 'archives_digest', columns: ['sha256'] },
      { name: 'archives_blob', columns: ['blobId'], unique: true },
      { name: 'archives_lapsed', columns: ['state', 'readyUntil'] },
      { name: 'archives_discarded', columns: ['state', 'bytesGoneAt'] },
    ],
    references: [
      {
        name: 'archives_of_request',
        columns: ['subjectId', 'requestId'],
        to: 'Request',
        toColumns: ['subjectId', 'id'],
      },
    ],
  });
