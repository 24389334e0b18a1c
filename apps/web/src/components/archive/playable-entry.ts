import type { Playable } from '@/components/player/playable.ts';
import type { EntryPartsFragment } from '@/generated/graphql.ts';

/** An entry as the player takes it: the sound streams from the archive itself, not from the recording. */
export function playableEntry(archiveId: string, entry: EntryPartsFragment): Playable {
  return {
    id: `${archiveId}/${entry.position}`,
    recordingId: entry.recordingId,
    recordedAt: entry.recordedAt,
    deviceName: entry.deviceName,
    durationMs: entry.durationMs,
    transcript: entry.transcript ?? null,
    peaks: entry.peaks,
    peakWindowMs: entry.peakWindowMs,
    audioPath: entry.audioPath ?? null,
  };
}
