import type { RecordingRow, RedactionRow } from '@rightful/data';
import { type DeviceId, idToBytes, type RecordingId, type SubjectId } from '@rightful/policy';
import type { SubjectKey } from '@rightful/vault';
import { redactedTranscript } from '../redactions/redacted-transcript.ts';

/** What is kept of a recording from its owner, and the key of what is left. */
export interface Kept {
  readonly row: RedactionRow;
  readonly key: SubjectKey;
}

/** A recording as its owner sees it. What is sealed is opened only when it is asked for. */
export class RecordingView {
  constructor(
    private readonly row: RecordingRow,
    private readonly key: SubjectKey,
    readonly deviceName: string,
    private readonly kept?: Kept,
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
    return this.kept?.row.byteLength ?? this.row.byteLength;
  }
  get mediaType(): string {
    return this.kept?.row.mediaType ?? this.row.mediaType;
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
    return (this.kept?.row.sha256 ?? this.row.sha256).toString('hex');
  }
  get peakWindowMs(): number {
    return this.kept?.row.peakWindowMs ?? this.row.peakWindowMs;
  }
  get frozenAt(): Date | null {
    return this.row.frozenAt;
  }
  get transcript(): string | null {
    return this.kept ? redactedTranscript(this.kept.row, this.kept.key) : openTranscript(this.row, this.key);
  }
  get peaks(): number[] {
    if (!this.kept) return [...this.key.openSmall('peaks', idToBytes(this.row.id), this.row.peaksSealed)];
    const { id, peaksSealed } = this.kept.row;
    return peaksSealed ? [...this.kept.key.openSmall('peaks', idToBytes(id), peaksSealed)] : [];
  }
  /** Why something of it is silent, or all of it is withheld; null when nothing is. */
  get keptBack(): RedactionRow['ground'] | null {
    return this.kept?.row.ground ?? null;
  }
  get audioPath(): string | null {
    return this.row.frozenAt || this.kept?.row.action === 'withhold'
      ? null
      : `/bytes/recordings/${this.row.id}/audio`;
  }
}

export function openTranscript(row: RecordingRow, key: SubjectKey): string | null {
  if (!row.transcriptSealed) return null;
  return key.openSmall('transcript', idToBytes(row.id), row.transcriptSealed).toString('utf8');
}
