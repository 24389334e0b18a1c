import type { ListedFile } from '../reading/read-manifest.ts';
import type { ZipEntry } from '../reading/zip-structure.ts';
import type { GateFinding } from './verdict.ts';

/** What every archive has, in the order in which it lies, before the transcripts and the recordings. */
export const fixedEntries: readonly string[] = [
  'README.txt',
  'index.html',
  'manifest.json',
  'manifest.json.minisig',
  'SHA256SUMS',
  'minisign.pub',
  'recordings.csv',
  'recordings.json',
  'schemas/recordings.schema.json',
  'statement.html',
  'statement.json',
];
/** These the manifest cannot list. */
const UNLISTED = new Set(['manifest.json', 'manifest.json.minisig', 'SHA256SUMS']);

/**
 * Holds the names of the entries and of the manifest's lines to the one order that there is: the fixed files, the
 * transcripts, the recordings, the last two in the same order. So nothing can lie in an archive unseen.
 */
export function checkNames(
  files: readonly ListedFile[],
  entries: readonly ZipEntry[],
  onFinding: (finding: GateFinding) => void,
): void {
  const lines = new Map(files.map((file) => [file.path, file]));
  const names = new Set(entries.map(({ name }) => name));
  const listed = fixedEntries.filter((name) => !UNLISTED.has(name));
  const transcripts = new Map<string | undefined, string>();
  const recordings: ListedFile[] = [];
  for (const file of files) {
    if (file.path.startsWith('recordings/')) recordings.push(file);
    else if (file.path.startsWith('transcripts/')) transcripts.set(file.recordingId, file.path);
  }
  const own = [
    ...recordings.flatMap(({ recordingId }) => transcripts.get(recordingId) ?? []),
    ...recordings.map(({ path }) => path),
  ];
  for (const entry of names) {
    if (fixedEntries.includes(entry) || /^(recordings|transcripts)\//.test(entry)) {
      if (lines.has(entry) !== UNLISTED.has(entry)) continue;
    }
    onFinding({ code: 'UNEXPECTED_ENTRY', entry, text: `${entry} does not belong into an archive.` });
  }
  for (const entry of new Set([...lines.keys(), ...fixedEntries])) {
    if (names.has(entry)) continue;
    const recordingId = lines.get(entry)?.recordingId;
    onFinding({ code: 'MISSING_ENTRY', recordingId, entry, text: `${entry} belongs there, but is not.` });
  }
  const orders: [string[], string[]][] = [
    [[...lines.keys()], [...listed, ...own]],
    [[...names], [...fixedEntries, ...own]],
  ];
  for (const [there, expected] of orders) {
    const entry = there.find((name, at) => name !== expected[at]);
    if (entry !== undefined)
      onFinding({ code: 'CONTENTS_MISMATCH', entry, text: `${entry} lies in another place than it should.` });
  }
}
