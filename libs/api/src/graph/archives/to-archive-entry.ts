import type { ArchiveEntryView } from '@rightful/domain';
import type { ArchiveEntry } from './archive-entry.type.ts';

/** An entry as the pages show it. What is sealed of its recording is opened only when it is asked for. */
export function toArchiveEntry({ recording, ...entry }: ArchiveEntryView): ArchiveEntry {
  return {
    ...entry,
    recordedAt: recording.recordedAt,
    deviceName: recording.deviceName,
    durationMs: recording.durationMs,
    byteLength: recording.byteLength,
    sha256: recording.sha256,
    peakWindowMs: recording.peakWindowMs,
    get transcript() {
      return recording.transcript;
    },
    get peaks() {
      return recording.peaks;
    },
  };
}
