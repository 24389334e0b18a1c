import type { RecordingRow } from '@rightful/data';
import { type DeviceId, idToBytes, type RecordingId, type SubjectId } from '@rightful/policy';
import type { SubjectKey } from '@rightful/vault';

/** A recording as its owner sees it. What is sealed is opened only when it is asked for. */
export class RecordingView {
  constructor(
    private readonly row: RecordingRow,
    private readonly key: SubjectKey,
    readonly deviceName: string,
  ) {}

  get subjectId(): SubjectId {
    return this.row.subjectId;
  }
  get id(): RecordingId {
    return this.row.id;
  }
  get recordedAt(): Date {
    return this.row.recordedAt;
  }
  get deviceId(): DeviceId {
    return this.row.deviceId;
  }
  get durationMs(): number {
    return this.row.durationMs;
  }
  get byteLength(): number {
    return this.row.byteLength;
  }
  get mediaType(): string {
    return this.row.mediaType;
  }
  get language(): string | null {
    return this.row.language;
  }
  get wakeWordConfidence(): number | null {
    return this.row.wakeWordConfidence;
  }
  get falseActivation(): boolean {
    return this.row.falseActivation;
  }
  get heardByHuman(): boolean {
    return this.row.heardByHuman;
  }
  get sha256(): string {
    return this.row.sha256.toString('hex');
  }
  get peakWindowMs(): number {
    return this.row.peakWindowMs;
  }
  get frozenAt(): Date | null {
    return this.row.frozenAt;
  }
  get transcript(): string | null {
    return openTranscript(this.row, this.key);
  }
  get peaks(): number[] {
    return [...this.key.openSmall('peaks', idToBytes(this.row.id), this.row.peaksSealed)];
  }
  get audioPath(): string | null {
    return this.row.frozenAt ? null : `/bytes/recordings/${this.row.id}/audio`;
  }
}

export function openTranscript(row: RecordingRow, key: SubjectKey): string | null {
  if (!row.transcriptSealed) return null;
  return key.openSmall('transcript', idToBytes(row.id), row.transcriptSealed).toString('utf8');
}
