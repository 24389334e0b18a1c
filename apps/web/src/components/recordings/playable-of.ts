import type { Playable } from '@/components/player/playable.ts';
import type { RecordingRowFragment } from '@/generated/graphql.ts';

export function playableOf(recording: RecordingRowFragment): Playable {
  return {
    ...recording,
    recordingId: recording.id,
    transcript: recording.transcript ?? null,
    audioPath: recording.audioPath ?? null,
  };
}
