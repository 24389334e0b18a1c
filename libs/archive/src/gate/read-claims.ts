import { ArchiveError } from '../reading/archive-error.ts';
import type { ListedFile } from '../reading/read-manifest.ts';

/** What the manifest says is one recording. */
export interface RecordingClaim {
  readonly recordingId: string;
  readonly transcript: ListedFile | null;
}

/** The recordings that a manifest lists. Throws when two files claim one recording, or a file claims none that is there. */
export function readClaims(files: readonly ListedFile[]): Map<string, RecordingClaim> {
  const transcripts = new Map<string, ListedFile>();
  const claims = new Map<string, RecordingClaim>();
  for (const file of files) {
    if (!file.path.startsWith('transcripts/')) continue;
    const id = recordingOf(file);
    if (transcripts.has(id)) fail(`two entries are the transcript of ${id}`);
    transcripts.set(id, file);
  }
  for (const file of files) {
    if (file.path.startsWith('transcripts/')) continue;
    if (!file.path.startsWith('recordings/')) {
      if (file.recordingId !== undefined) fail(`${file.path} is no recording`);
      continue;
    }
    const recordingId = recordingOf(file);
    if (claims.has(recordingId)) fail(`two entries are the recording ${recordingId}`);
    claims.set(recordingId, { recordingId, transcript: transcripts.get(recordingId) ?? null });
    transcripts.delete(recordingId);
  }
  for (const id of transcripts.keys()) fail(`there is a transcript of ${id}, but no recording`);
  return claims;
}

function recordingOf({ path, recordingId }: ListedFile): string {
  return recordingId ?? fail(`${path} belongs to no recording`);
}

function fail(what: string): never {
  throw new ArchiveError('MALFORMED_MANIFEST', what);
}
