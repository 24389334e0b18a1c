import { basename } from 'node:path';
import { type ManifestEntry, readManifest } from '../manifest/index.ts';
import type { IngestItem } from './ingest-item.ts';
import { openInFolder } from './open-in-folder.ts';

/** The lines of a manifest as ingest takes them. Throws ManifestError when it cannot be read (on). */
export async function* manifestItems(path: string): AsyncGenerator<IngestItem, void, void> {
  for await (const entry of readManifest(path)) yield itemOf(entry);
}

function itemOf(entry: ManifestEntry): IngestItem {
  const { manifest, line } = entry;
  if (entry.kind === 'row') {
    return { manifest, line, row: entry, open: () => openInFolder(entry.folder, entry.sourceName) };
  }
  const { reason, detail, subject } = entry;
  const sourceName = `${basename(manifest)}:${line}${subject === null ? '' : ` ${subject}`}`;
  return {
    manifest,
    line,
    row: { sourceName, deviceSerial: null, recordedAt: null },
    objection: { reason, detail },
  };
}

/** How many lines there are, for the time that is left. Throws ManifestError. */
export async function countManifestLines(path: string): Promise<number> {
  let count = 0;
  for await (const _entry of readManifest(path)) count += 1;
  return count;
}
