import type { RecordingSource } from '../plan/archive-input.ts';
import { recordingName } from './recording-name.ts';
import { wallClock } from './wall-clock.ts';

/** A recording with the names that it has in the archive. */
export interface NamedRecording {
  readonly recording: RecordingSource;
  readonly path: string;
  /** Only when there is a transcript. */
  readonly transcriptPath: string | undefined;
  /** The wall clock when it was recorded, `yyyy-mm-ddThh:mm:ss`. */
  readonly localTime: string;
}

/** Puts recordings in the order of their time (then id) and names them. */
export function nameRecordings(recordings: readonly RecordingSource[]): NamedRecording[] {
  const timed = recordings.map((recording) => ({ recording, time: Date.parse(recording.recordedAt) }));
  timed.sort((a, b) => a.time - b.time || (a.recording.recordingId < b.recording.recordingId ? -1 : 1));
  return timed.map(({ recording, time }, index) => {
    const localTime = wallClock(time, recording.utcOffsetMinutes);
    const name = recordingName(localTime, recording.deviceLabel, index + 1);
    return {
      recording,
      path: `recordings/${name}.${recording.extension}`,
      transcriptPath: recording.transcript === undefined ? undefined : `transcripts/${name}.txt`,
      localTime,
    };
  });
}
