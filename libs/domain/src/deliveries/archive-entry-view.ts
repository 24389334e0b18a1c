import type { ArchiveEntryRow } from '@rightful/data';
import type { RecordingId, SubjectId } from '@rightful/policy';
import type { RecordingView } from '../recordings/recording-view.ts';

export interface MutedEntry {
  readonly sha256: string;
  readonly transcript: string | null;
  readonly peaks: number[];
  readonly peakWindowMs: number;
}

/** A recording as it lies in the archive; what is sealed is opened only when it is asked for. */
export class ArchiveEntryView {
  constructor(
    private readonly entry: ArchiveEntryRow,
    private readonly recording: RecordingView,
    private readonly plays: boolean,
    /** What lies in the archive instead, where parts of it are silent. */
    private readonly muted: MutedEntry | undefined,
  ) {}

  get subjectId(): SubjectId {
    return this.entry.subjectId;
  }
  get position(): number {
    return this.entry.position;
  }
  get name(): string {
    return this.entry.name;
  }
  get recordingId(): RecordingId {
    return this.entry.recordingId;
  }
  get byteLength(): number {
    return this.entry.byteLength;
  }
  get recordedAt(): Date {
    return this.recording.recordedAt;
  }
  get deviceName(): string {
    return this.recording.deviceName;
  }
  get durationMs(): number {
    return this.recording.durationMs;
  }
  get sha256(): string {
    return this.muted?.sha256 ?? this.recording.sha256;
  }
  get transcript(): string | null {
    return this.muted ? this.muted.transcript : this.recording.transcript;
  }
  get peaks(): number[] {
    return this.muted?.peaks ?? this.recording.peaks;
  }
  get peakWindowMs(): number {
    return this.muted?.peakWindowMs ?? this.recording.peakWindowMs;
  }
  get audioPath(): string | null {
    const isPlayable = this.plays && this.recording.frozenAt === null;
    return isPlayable ? `/bytes/archives/${this.entry.archiveId}/entries/${this.position}/audio` : null;
  }
}
