import { ArchiveError } from '../reading/archive-error.ts';
import type { ByteSource } from '../reading/byte-source.ts';
import { readEntries } from '../reading/read-entries.ts';
import { type ReadManifest, readManifest } from '../reading/read-manifest.ts';
import { readZipStructure, type ZipEntry, type ZipStructure } from '../reading/zip-structure.ts';
import { verifyMinisign } from '../verify/verify-minisign.ts';
import { GATE_BATCH, type GateCase } from './gate-evidence.ts';
import { type RecordingClaim, readClaims } from './read-claims.ts';
import { textChecks } from './text-checks.ts';
import type { GateFinding } from './verdict.ts';

/** A recording as the gate itself has read it out of the archive. */
export interface ReadRecording {
  readonly recordingId: string;
  readonly sha256: string;
  readonly byteLength: number;
  readonly crc32: number;
  readonly transcriptSha256: string | null;
  readonly recordedAt: string | undefined;
  readonly deviceId: string | undefined;
}

export interface ReadArchive {
  readonly archiveSha256: string;
  readonly entries: number;
  readonly byteLength: number;
}

export interface ReadArchiveOptions {
  readonly gateCase: GateCase;
  /** minisign's one-line public keys that may have signed the manifest. */
  readonly exporterKeys: readonly string[];
  readonly onFinding: (finding: GateFinding) => void;
  /** At most `GATE_BATCH` recordings, in the order in which they lie. */
  readonly onRecordings: (recordings: readonly ReadRecording[]) => void;
}

const FIXED = new Set([
  'README.txt',
  'index.html',
  'minisign.pub',
  'recordings.csv',
  'recordings.json',
  'schemas/recordings.schema.json',
  'statement.html',
  'statement.json',
]);
const UNLISTED = ['manifest.json', 'manifest.json.minisig', 'SHA256SUMS'];
const LONGEST_TEXT = 512 * 2 ** 20;

/**
 * The gate's reading of a finished archive: its form to the last byte, its manifest and who signed it, what each entry
 * holds, and whether its texts speak of its own recordings only. Synchronous; throws `ArchiveError` on a broken form.
 */
export function readArchive(source: ByteSource, options: ReadArchiveOptions): ReadArchive {
  const { gateCase, onFinding } = options;
  const structure = readZipStructure(source);
  const entries = new Map(structure.entries.map((entry) => [entry.name, entry]));
  const bytes = (name: string) => readWhole(source, structure, entries.get(name), name);
  const manifestBytes = bytes('manifest.json');
  checkSignature(manifestBytes, bytes('manifest.json.minisig').toString('latin1'), options);
  const manifest = readManifest(manifestBytes);
  if (manifest.request.id !== gateCase.requestId || manifest.archive !== gateCase.archiveId) {
    onFinding({ code: 'WRONG_REQUEST', text: 'The manifest names another request or another archive.' });
  }
  const claims = readClaims(manifest);
  const listed = checkNames(manifest, entries, gateCase, onFinding);

  const checks = textChecks(claims, (text, recordingId) =>
    onFinding({ code: 'CONTENTS_MISMATCH', recordingId, text }),
  );
  let finishText: (() => void) | undefined;
  let batch: ReadRecording[] = [];
  const flush = () => {
    if (batch.length > 0) options.onRecordings(batch);
    batch = [];
  };
  const archiveSha256 = readEntries(source, structure, {
    begin(entry) {
      const check = checks.get(entry.name)?.();
      finishText = check && (() => check.end());
      return check && ((piece) => guardText(entry, () => check.push(piece)));
    },
    end(entry, sha256) {
      if (finishText) guardText(entry, finishText);
      const file = listed.get(entry.name);
      if (file && (file.sha256 !== sha256 || file.byteLength !== entry.byteLength)) {
        const text = `${entry.name} is not the file that the manifest lists.`;
        onFinding({ code: 'MANIFEST_MISMATCH', recordingId: file.recordingId, text });
      }
      if (!entry.name.startsWith('recordings/')) return;
      const claim = claims.get(file?.recordingId ?? '');
      if (!claim) return;
      batch.push(readRecording(claim, entry, sha256));
      if (batch.length === GATE_BATCH) flush();
    },
  });
  flush();
  checkListings(claims, onFinding);
  return { archiveSha256, entries: structure.entries.length, byteLength: structure.byteLength };
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

function checkSignature(manifest: Buffer, signature: string, options: ReadArchiveOptions): void {
  const holds = options.exporterKeys.some((key) => {
    try {
      verifyMinisign(manifest, signature, key);
      return true;
    } catch {
      return false;
    }
  });
  if (!holds)
    options.onFinding({ code: 'BAD_SIGNATURE', text: 'The manifest is not signed with an exporter’s key.' });
}

function checkNames(
  manifest: ReadManifest,
  entries: ReadonlyMap<string, ZipEntry>,
  gateCase: GateCase,
  onFinding: ReadArchiveOptions['onFinding'],
): Map<string, ReadManifest['files'][number]> {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const extra = new Set((gateCase.extraFiles ?? []).map((name) => `extra/${name}`));
  for (const name of entries.keys()) {
    const file = listed.get(name);
    const known =
      UNLISTED.includes(name) ||
      (file !== undefined &&
        (FIXED.has(name) || extra.has(name) || /^(recordings|transcripts)\//.test(name)));
    if (!known) onFinding({ code: 'UNEXPECTED_ENTRY', text: `${name} does not belong into an archive.` });
  }
  const needed = [...listed.keys(), ...UNLISTED, ...FIXED];
  for (const name of new Set(needed)) {
    if (!entries.has(name)) {
      const text = `${name} is listed, but not there.`;
      onFinding({ code: 'MISSING_ENTRY', recordingId: listed.get(name)?.recordingId, text });
    }
  }
  return listed;
}

/** A text that cannot be read is a finding like any other; what was read of it so far counts. */
function guardText(entry: ZipEntry, work: () => void): void {
  try {
    work();
  } catch {
    throw new ArchiveError('MALFORMED_MANIFEST', `${entry.name} has not the form in which it is written`);
  }
}

function readRecording(claim: RecordingClaim, entry: ZipEntry, sha256: string): ReadRecording {
  const { recordingId, transcriptSha256, recordedAt, deviceId } = claim;
  return {
    recordingId,
    sha256,
    byteLength: entry.byteLength,
    crc32: entry.crc32,
    transcriptSha256,
    recordedAt,
    deviceId,
  };
}

function checkListings(
  claims: ReadonlyMap<string, RecordingClaim>,
  onFinding: ReadArchiveOptions['onFinding'],
): void {
  for (const { recordingId, listed } of claims.values()) {
    if (listed.json === 1 && listed.page === 1 && listed.table === 1) continue;
    const text = 'It is not listed once in recordings.json, index.html and recordings.csv.';
    onFinding({ code: 'CONTENTS_MISMATCH', recordingId, text });
  }
}
