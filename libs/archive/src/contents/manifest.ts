import { canonicalJson, orderedJson } from '../canonical/canonical-json.ts';
import type { ArchiveInput } from '../plan/archive-input.ts';

export const MANIFEST_FORMAT = 'rightful-archive/1';

/** One line of the manifest. `recordingId` stands with recordings and their transcripts. */
export interface ManifestFile {
  readonly path: string;
  readonly sha256: string;
  readonly byteLength: number;
  readonly mediaType: string;
  /** Which place of the law the file answers, if it has one. */
  readonly article?: string;
  readonly recordingId?: string;
}

export interface ManifestCounts {
  readonly recordings: number;
  readonly transcripts: number;
  readonly files: number;
  readonly byteLength: number;
}

/**
 * `manifest.json` in canonical form (RFC 8785), one file at a time. It lists every file but itself, its signature and
 * `SHA256SUMS`; the members are written here in the order that the canonical form asks for.
 */
export function* manifestText(
  input: ArchiveInput,
  keyId: string,
  counts: ManifestCounts,
  files: readonly ManifestFile[],
): Generator<string> {
  const before = canonicalJson({
    archive: input.archiveId,
    controller: input.controller.name,
    counts: { ...counts },
    createdAt: input.createdAt,
  });
  const after = canonicalJson({
    format: MANIFEST_FORMAT,
    keyId,
    locale: input.locale,
    request: { id: input.request.id, receivedAt: input.request.receivedAt, scope: input.request.scope },
    subject: input.subject.displayName,
    version: 1,
  });
  yield `${before.slice(0, -1)},"files":[`;
  let separator = '';
  for (const { path, sha256, byteLength, mediaType, article, recordingId } of files) {
    yield separator + orderedJson({ article, byteLength, mediaType, path, recordingId, sha256 });
    separator = ',';
  }
  yield `],${after.slice(1)}`;
}
