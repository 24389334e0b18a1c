import type { AccountId, RecordingId, RedactionId, RequestId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, blob, fixedBytes, flag, id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';

export type RedactionState = 'proposed' | 'released' | 'withdrawn';

/** Why something is kept from the person: Art. 15(4) GDPR names the rights and freedoms of others. */
export const REDACTION_GROUNDS = ['other-voice', 'other-persons-data', 'trade-secret'] as const;
export type RedactionGround = (typeof REDACTION_GROUNDS)[number];

/** A part that is silent in the copy. Milliseconds from the beginning of the recording; the end is not in it. */
export interface MutedRegion {
  startMs: number;
  endMs: number;
}

/**
 * What the person does not get of one recording in answer to one request. The recording itself stays as it is: what is
 * muted lies in a copy of its own, sealed under the subject's key for the purpose `redaction` and this row's id.
 */
export interface RedactionRow {
  subjectId: SubjectId;
  id: RedactionId;
  recordingId: RecordingId;
  requestId: RequestId;
  action: 'mute' | 'withhold';
  /** In order, none touching the next; empty when the whole is withheld. */
  regions: MutedRegion[];
  ground: RedactionGround;
  /** What the officer wrote, for the case. The person reads the ground alone, since the words may tell of somebody else. */
  groundSealed: Buffer;
  state: RedactionState;
  /** 1 while it is proposed, 2 while it is released, then null: a recording of a request has one of each at a time. */
  openMark: 1 | 2 | null;
  madeBy: AccountId;
  madeAt: Date;
  releasedBy: AccountId | null;
  releasedAt: Date | null;
  withdrawnAt: Date | null;
  keyVersion: number;
  /** Of the copy, as the columns of the same name in a recording; all null when the whole is withheld. */
  blobId: string | null;
  byteLength: number | null;
  sha256: Buffer | null;
  crc32: number | null;
  mediaType: string | null;
  extension: string | null;
  durationMs: number | null;
  peaksSealed: Buffer | null;
  peakWindowMs: number | null;
  transcriptSealed: Buffer | null;
  /** The recording has a transcript, and nobody can say which of its words are in the muted parts. */
  isTranscriptWithheld: boolean;
  /** When the bytes of a withdrawn copy were removed. */
  bytesGoneAt: Date | null;
}

export const redactionEntity = (dialect: Dialect) =>
  entity<RedactionRow>({
    name: 'Redaction',
    table: 'redactions',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'redaction', { primary: true }),
      recordingId: id(dialect, 'recording'),
      requestId: id(dialect, 'request'),
      action: words(10),
      regions: json(),
      ground: words(30),
      groundSealed: blob(),
      state: words(15),
      openMark: integer({ nullable: true }),
      madeBy: id(dialect, 'account'),
      madeAt: instant(),
      releasedBy: id(dialect, 'account', { nullable: true }),
      releasedAt: instant({ nullable: true }),
      withdrawnAt: instant({ nullable: true }),
      keyVersion: integer(),
      blobId: words(32, { nullable: true }),
      byteLength: big({ nullable: true }),
      sha256: fixedBytes(dialect, 32, { nullable: true }),
      crc32: big({ nullable: true }),
      mediaType: words(50, { nullable: true }),
      extension: words(10, { nullable: true }),
      durationMs: integer({ nullable: true }),
      peaksSealed: blob({ nullable: true }),
      peakWindowMs: integer({ nullable: true }),
      transcriptSealed: blob({ nullable: true }),
      isTranscriptWithheld: flag(),
      bytesGoneAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'redactions_id', columns: ['id'], unique: true },
      {
        name: 'redactions_open',
        columns: ['subjectId', 'requestId', 'recordingId', 'openMark'],
        unique: true,
      },
      { name: 'redactions_state', columns: ['state', 'bytesGoneAt'] },
    ],
    references: [
      {
        name: 'redactions_of_request',
        columns: ['subjectId', 'requestId'],
        to: 'Request',
        toColumns: ['subjectId', 'id'],
      },
      {
        name: 'redactions_of_recording',
        columns: ['subjectId', 'recordingId'],
        to: 'Recording',
        toColumns: ['subjectId', 'id'],
      },
      { name: 'redactions_of_officer', columns: ['madeBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
