import type { RecordingSource } from '../plan/archive-input.ts';
import { slug } from './slug.ts';
import { wallClock } from './wall-clock.ts';

/** The generated file name of a recording without folder and extension: `2018-05-12_14-15-03_kitchen_00001`. */
export function recordingName(recording: RecordingSource, position: number): string {
  const clock = wallClock(recording.recordedAt, recording.utcOffsetMinutes);
  const [date, time] = clock.split('T') as [string, string];
  return `${date}_${time.replaceAll(':', '-')}_${slug(recording.deviceLabel)}_${String(position).padStart(5, '0')}`;
}
