import { canonicalJson, orderedJson } from '../canonical/canonical-json.ts';
import type { ArchiveInput } from '../plan/archive-input.ts';
import { mediaTypes } from './media-type.ts';
import type { NamedRecording } from './named-recording.ts';

/** `recordings.json`: one line for each recording, in the form of `schemas/recordings.schema.json`. */
export function* recordingsJson(
  input: ArchiveInput,
  recordings: readonly NamedRecording[],
): Generator<string> {
  const head = canonicalJson({
    $schema: 'schemas/recordings.schema.json',
    controller: input.controller.name,
    createdAt: input.createdAt,
    request: input.request.id,
    subject: input.subject.displayName,
  });
  yield `${head.slice(0, -1)},"recordings":[`;
  let separator = '\n';
  for (const entry of recordings) {
    yield separator + orderedJson(described(entry));
    separator = ',\n';
  }
  yield recordings.length === 0 ? ']}\n' : '\n]}\n';
}

/** In the canonical order. */
function described({ recording, path, transcriptPath, localTime }: NamedRecording) {
  return {
    byteLength: recording.byteLength,
    device: { id: recording.deviceId, label: recording.deviceLabel, room: recording.room },
    durationMs: recording.durationMs,
    falseActivation: recording.falseActivation,
    file: path,
    heardByHuman: recording.heardByHuman,
    id: recording.recordingId,
    localTime,
    mediaType: mediaTypes[recording.extension],
    recordedAt: recording.recordedAt,
    sha256: recording.sha256,
    transcript: recording.transcript,
    transcriptFile: transcriptPath,
    wakeWordConfidence: recording.wakeWordConfidence,
  };
}
