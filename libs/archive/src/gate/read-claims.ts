import { createHash } from 'node:crypto';
import { ArchiveError } from '../reading/archive-error.ts';
import type { ReadManifest } from '../reading/read-manifest.ts';

/** What the archive itself says of one recording, gathered from its files. */
export interface RecordingClaim {
  readonly recordingId: string;
  readonly path: string;
  readonly sha256: string;
  readonly transcriptSha256: string | null;
  /** From `recordings.json`. */
  recordedAt?: string;
  deviceId?: string;
  /** How often it stands in recordings.json, in index.html and in recordings.csv. */
  listed: { json: number; page: number; table: number };
}

/** The recordings that a manifest lists. Throws when two entries claim one recording, or a transcript has none. */
export function readClaims(manifest: ReadManifest): Map<string, RecordingClaim> {
  const transcripts = new Map<string, string>();
  for (const file of manifest.files) {
    if (!file.path.startsWith('transcripts/')) continue;
    if (file.recordingId === undefined) fail(`${file.path} belongs to no recording`);
    transcripts.set(file.recordingId as string, file.sha256);
  }
  const claims = new Map<string, RecordingClaim>();
  for (const { path, sha256, recordingId } of manifest.files) {
    if (!path.startsWith('recordings/')) continue;
    if (recordingId === undefined) fail(`${path} names no recording`);
    const id = recordingId as string;
    if (claims.has(id)) fail(`two entries are the recording ${id}`);
    const listed = { json: 0, page: 0, table: 0 };
    claims.set(id, { recordingId: id, path, sha256, transcriptSha256: transcripts.get(id) ?? null, listed });
    transcripts.delete(id);
  }
  for (const id of transcripts.keys()) fail(`there is a transcript of ${id}, but no recording`);
  return claims;
}

export function sha256OfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function fail(what: string): never {
  throw new ArchiveError('MALFORMED_MANIFEST', what);
}
