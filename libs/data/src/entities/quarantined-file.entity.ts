import type { QuarantinedFileId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { evidenceKeyContext, wordsBeside } from '../keys/key-contexts.ts';
import { big, blob, fixedBytes, id, instant, integer, words, wrappedKey } from './columns.ts';
import { entity } from './entity.ts';

/** Something fed in that belongs to nobody we know, or is not what it claims: kept apart, with the reason. */
export interface QuarantinedFileRow {
  id: QuarantinedFileId;
  reason: string;
  detail: string;
  sourceName: string;
  deviceSerial: string | null;
  claimedRecordedAt: Date | null;
  byteLength: number;
  /** Digest of the source name, serial, time and content: the same file is quarantined once. */
  fingerprint: Buffer;
  /** Sealed bytes in the quarantine; null where there was nothing to keep. */
  blobId: string | null;
  /** The file's own key, wrapped by the key service. */
  fileKey: Buffer | null;
  quarantinedAt: Date;
  /** Goes up with each look of an officer. */
  lookCount: number;
  /** Since when it stands on no list; null while somebody is still to look at it. */
  lookedAt: Date | null;
  /** The last looks, as JSON sealed under `wordsKey`; the audit log has every one. */
  looksSealed: Buffer | null;
  /** A key of its own, wrapped by the key service. */
  wordsKey: Buffer | null;
}

export const quarantinedFileEntity = (dialect: Dialect) =>
  entity<QuarantinedFileRow>({
    name: 'QuarantinedFile',
    table: 'quarantined_files',
    columns: {
      id: id(dialect, 'quarantinedFile', { primary: true }),
      reason: words(40),
      detail: words(1000),
      sourceName: words(500),
      deviceSerial: words(100, { nullable: true }),
      claimedRecordedAt: instant({ nullable: true }),
      byteLength: big(),
      fingerprint: fixedBytes(dialect, 32),
      blobId: words(32, { nullable: true }),
      fileKey: wrappedKey<QuarantinedFileRow>((row) => evidenceKeyContext(row.id)),
      quarantinedAt: instant(),
      lookCount: integer({ default: 0 }),
      lookedAt: instant({ nullable: true }),
      looksSealed: blob({ nullable: true }),
      wordsKey: wrappedKey<QuarantinedFileRow>((row) => evidenceKeyContext(wordsBeside(row.id))),
    },
    indices: [{ name: 'quarantined_files_fingerprint', columns: ['fingerprint'], unique: true }],
  });
