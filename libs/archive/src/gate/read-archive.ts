import { ArchiveError } from '../reading/archive-error.ts';
import type { ByteSource } from '../reading/byte-source.ts';
import { readEntries } from '../reading/read-entries.ts';
import { type ListedFile, type ReadManifest, readManifest } from '../reading/read-manifest.ts';
import { readZipStructure, type ZipEntry, type ZipStructure } from '../reading/zip-structure.ts';
import { checkNames } from './check-names.ts';
import { checkSignature, type SignedBy } from './check-signature.ts';
import { GATE_BATCH, type GateCase } from './gate-evidence.ts';
import { PageDigests, type PageParts } from './page-digests.ts';
import { readClaims } from './read-claims.ts';
import { TextDigest } from './text-digest.ts';
import type { GateFinding } from './verdict.ts';

/** A line of the manifest whose file was read and is the file that the line tells of. */
export interface ReadFile extends ListedFile {
  /** The two MS-DOS fields of its entry. */
  readonly modified: number;
}

/** A recording as the gate itself has read it out of the archive. */
export interface ReadRecording {
  readonly recordingId: string;
  readonly crc32: number;
  readonly file: ReadFile;
  readonly transcript: ReadFile | null;
}

/** What the manifest says besides its files. */
export interface ArchiveHead extends Omit<ReadManifest, 'files'> {
  /** The exporter's key that the signature holds under, if any. */
  readonly signedBy: SignedBy | undefined;
}

/** An entry that is neither a recording nor a transcript; a media type and an article only where the manifest lists it. */
export interface ReadText extends Partial<ReadFile> {
  readonly path: string;
  readonly sha256: string;
  readonly modified: number;
}

export interface ReadArchive {
  readonly archiveSha256: string;
  readonly entries: number;
  readonly byteLength: number;
  readonly texts: readonly ReadText[];
  readonly page: PageParts | undefined;
}

export interface ReadArchiveOptions {
  readonly gateCase: GateCase;
  /** minisign's one-line public keys that may have signed the manifest. */
  readonly exporterKeys: readonly string[];
  readonly onFinding: (finding: GateFinding) => void;
  /** Comes before all recordings. */
  readonly onHead: (head: ArchiveHead) => void;
  /** At most `GATE_BATCH` recordings, in the order in which they lie. */
  readonly onRecordings: (recordings: readonly ReadRecording[]) => void;
}

const LONGEST_TEXT = 512 * 2 ** 20;

/**
 * The gate's reading of a finished archive: its form to the last byte, its manifest and who signed it, its names in
 * their order, and the digest of each entry. What they must be is for the judge to say. Synchronous; throws
 * `ArchiveError` on a broken form.
 */
export function readArchive(source: ByteSource, options: ReadArchiveOptions): ReadArchive {
  const { gateCase, onFinding } = options;
  const structure = readZipStructure(source);
  const entries = new Map(structure.entries.map((entry) => [entry.name, entry]));
  const bytes = (name: string) => readWhole(source, structure, entries.get(name), name);
  const manifestBytes = bytes('manifest.json');
  const { files, ...head } = readManifest(manifestBytes);
  if (head.request.id !== gateCase.requestId || head.archive !== gateCase.archiveId) {
    const text = 'The manifest names another request or another archive.';
    onFinding({ code: 'WRONG_REQUEST', entry: 'manifest.json', text });
  }
  const signature = bytes('manifest.json.minisig').toString('latin1');
  const signedBy = checkSignature(manifestBytes, signature, head, options);
  const listed = new Map(files.map((file) => [file.path, file]));
  const claims = readClaims(files);
  checkNames(files, structure.entries, onFinding);
  options.onHead({ ...head, signedBy });

  const texts: ReadText[] = [];
  let batch: ReadRecording[] = [];
  const flush = () => {
    if (batch.length > 0) options.onRecordings(batch);
    batch = [];
  };
  let page: PageDigests | undefined;
  const archiveSha256 = readEntries(source, structure, {
    begin({ name, byteLength }) {
      if (name !== 'index.html') return;
      page = new PageDigests(byteLength);
      return page.push;
    },
    end({ name, byteLength, crc32, modified }, sha256) {
      const file = listed.get(name);
      if (file && (file.sha256 !== sha256 || file.byteLength !== byteLength)) {
        const text = `${name} is not the file that the manifest lists.`;
        onFinding({ code: 'MANIFEST_MISMATCH', recordingId: file.recordingId, entry: name, text });
      }
      if (!isOwn(name)) texts.push({ ...file, path: name, sha256, modified });
      const claim = name.startsWith('recordings/') ? claims.get(file?.recordingId ?? '') : undefined;
      if (!file || !claim) return;
      const { recordingId, transcript } = claim;
      const spoken = transcript && { ...transcript, modified: entries.get(transcript.path)?.modified ?? -1 };
      batch.push({ recordingId, crc32, file: { ...file, modified }, transcript: spoken });
      if (batch.length === GATE_BATCH) flush();
    },
  });
  flush();
  checkSums(files, texts, onFinding);
  const { byteLength } = structure;
  return { archiveSha256, entries: structure.entries.length, byteLength, texts, page: page?.end() };
}

function isOwn(name: string): boolean {
  return name.startsWith('recordings/') || name.startsWith('transcripts/');
}

function readWhole(
  source: ByteSource,
  structure: ZipStructure,
  entry: ZipEntry | undefined,
  name: string,
): Buffer {
  if (!entry) throw new ArchiveError('MALFORMED_MANIFEST', `${name} is not there`);
  const end = entry.dataOffset + entry.byteLength;
  if (entry.byteLength > LONGEST_TEXT || end > structure.centralOffset) {
    throw new ArchiveError('MALFORMED_MANIFEST', `${name} is too long`);
  }
  return source.readRange(entry.dataOffset, end);
}

/** `SHA256SUMS` must be the digests of what was read, in the order in which it lies. */
function checkSums(
  files: readonly ListedFile[],
  texts: readonly ReadText[],
  onFinding: ReadArchiveOptions['onFinding'],
): void {
  const sums = new TextDigest();
  const own = files.filter(({ path }) => isOwn(path));
  for (const { path, sha256 } of [...texts, ...own]) {
    if (path !== 'SHA256SUMS') sums.add(`${sha256}  ${path}\n`);
  }
  if (texts.find(({ path }) => path === 'SHA256SUMS')?.sha256 !== sums.finish()) {
    const text = 'SHA256SUMS is not what the entries give.';
    onFinding({ code: 'CONTENTS_MISMATCH', entry: 'SHA256SUMS', text });
  }
}
