import type { DeviceId, RecordingId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, blob, fixedBytes, flag, id, instant, integer, real, words } from './columns.ts';
import { entity } from './entity.ts';

/**
 * One recording. The key leads with the owner and the time, so a page of a person's timeline is one
 * walk along the key on every engine, at any depth.
 */
export interface RecordingRow {
  subjectId: SubjectId;
  recordedAt: Date;
  id: RecordingId;
  deviceId: DeviceId;
  /** 32 hex characters: where the sealed bytes lie. */
  blobId: string;
  keyVersion: number;
  /** Of the plain bytes, as they came in. */
  byteLength: number;
  sha256: Buffer;
  crc32: number;
  mediaType: string;
  extension: string;
  durationMs: number;
  room: string | null;
  language: string | null;
  transcriptSealed: Buffer | null;
  /** When its words were said, where that is known: what the transcript of a muted copy is cut by. */
  cuesSealed: Buffer | null;
  peaksSealed: Buffer;
  peakWindowMs: number;
  wakeWordConfidence: number | null;
  falseActivation: boolean;
  heardByHuman: boolean;
  ingestedAt: Date;
  frozenAt: Date | null;
  /** Since when two officers keep something of it back from its owner: what is left stands in `redactions`. Null: nothing is. */
  keptBackAt: Date | null;
}

export const recordingEntity = (dialect: Dialect) =>
  entity<RecordingRow>({
    name: 'Recording',
    table: 'recordings',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      recordedAt: instant({ primary: true }),
      id: id(dialect, 'recording', { primary: true }),
      deviceId: id(dialect, 'device'),
      blobId: words(32),
      keyVersion: integer(),
      byteLength: big(),
      sha256: fixedBytes(dialect, 32),
      crc32: big(),
      mediaType: words(50),
      extension: words(10),
      durationMs: integer(),
      room: words(200, { nullable: true }),
      language: words(35, { nullable: true }),
      transcriptSealed: blob({ nullable: true }),
      cuesSealed: blob({ nullable: true }),
      peaksSealed: blob(),
      peakWindowMs: integer(),
      wakeWordConfidence: real({ nullable: true }),
      falseActivation: flag(),
      heardByHuman: flag(),
      ingestedAt: instant(),
      frozenAt: instant({ nullable: true }),
      keptBackAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'recordings_owner', columns: ['subjectId', 'id'], unique: true },
      { name: 'recordings_device', columns: ['subjectId', 'deviceId', 'recordedAt', 'id'] },
      {
        name: 'recordings_content',
        columns: ['subjectId', 'deviceId', 'recordedAt', 'sha256'],
        unique: true,
      },
      { name: 'recordings_digest', columns: ['sha256', 'subjectId', 'id'] },
      { name: 'recordings_blob', columns: ['blobId'], unique: true },
    ],
    references: [
      { name: 'recordings_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] },
      { name: 'recordings_of_device', columns: ['deviceId'], to: 'Device', toColumns: ['id'] },
    ],
  });
