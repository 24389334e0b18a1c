import { ArchiveError } from '../reading/archive-error.ts';
import type { ByteSource } from '../reading/byte-source.ts';
import { readEntries } from '../reading/read-entries.ts';
import { type ReadManifest, readManifest } from '../reading/read-manifest.ts';
import { readZipStructure, type ZipEntry, type ZipStructure } from '../reading/zip-structure.ts';
import { MinisignError, parseMinisignPublicKey, verifyMinisign } from './verify-minisign.ts';
import type { VerifyProblem, VerifyProblemCode, VerifyReport } from './verify-report.ts';

const UNLISTED = ['manifest.json', 'manifest.json.minisig', 'SHA256SUMS'];
const LONGEST_TEXT = 512 * 2 ** 20;

/**
 * Checks a plain archive by nothing but itself and, when it is given, the exporter's public key (minisign's one-line
 * form or its key file): the form of the zip to the last byte, who signed the manifest, and every file's SHA-256.
 * Never throws over what the archive holds; throws a `MinisignError` when the given key is none.
 */
export function verifyArchive(source: ByteSource, publicKey?: string): VerifyReport {
  if (publicKey !== undefined) parseMinisignPublicKey(publicKey);
  const problems: VerifyProblem[] = [];
  const problem = (code: VerifyProblemCode, text: string, path?: string) =>
    problems.push({ code, ...(path === undefined ? {} : { path }), text });
  const trust = publicKey === undefined ? 'key-from-archive' : 'given-key';
  const report = (found: Partial<VerifyReport>): VerifyReport => ({
    ok: problems.length === 0,
    trust,
    keyId: null,
    sha256: null,
    byteLength: source.byteLength,
    entries: 0,
    about: null,
    ...found,
    problems,
  });

  let structure: ZipStructure;
  try {
    structure = readZipStructure(source);
  } catch (error) {
    problem('ZIP', `The zip is not in order: ${messageOf(error)}.`);
    return report({});
  }
  const entries = new Map(structure.entries.map((entry) => [entry.name, entry]));
  const bytesOf = (name: string) => readText(source, structure, entries.get(name));
  const keyId = checkSignature(bytesOf, publicKey, problem);
  const manifest = checkManifest(bytesOf('manifest.json'), keyId, problem);
  const digests = new Map<string, string>();
  let sha256: string | null = null;
  try {
    sha256 = readEntries(source, structure, { end: (entry, digest) => digests.set(entry.name, digest) });
  } catch (error) {
    problem('ZIP', `The zip is not in order: ${messageOf(error)}.`);
  }
  if (manifest) checkFiles(manifest, entries, digests, problem);
  checkSums(bytesOf('SHA256SUMS'), entries, digests, problem);
  return report({ keyId, sha256, entries: entries.size, about: manifest && describe(manifest) });
}

type Report = (code: VerifyProblemCode, text: string, path?: string) => void;

function checkSignature(
  bytesOf: (name: string) => Buffer | undefined,
  given: string | undefined,
  problem: Report,
): string | null {
  const manifest = bytesOf('manifest.json');
  const signature = bytesOf('manifest.json.minisig');
  const published = bytesOf('minisign.pub')?.toString('latin1');
  const key = given ?? published;
  if (!manifest || !signature) {
    problem('SIGNATURE', 'There is no signed list of files in it.');
    return null;
  }
  if (key === undefined) {
    problem('KEY', 'There is no public key in it, and none was given.');
    return null;
  }
  try {
    return verifyMinisign(manifest, signature.toString('utf8'), key).keyId;
  } catch (error) {
    if (!(error instanceof MinisignError)) throw error;
    problem(
      'SIGNATURE',
      `The list of files is not signed as it should be: ${error.message}.`,
      'manifest.json',
    );
    return null;
  }
}

function checkManifest(
  bytes: Buffer | undefined,
  keyId: string | null,
  problem: Report,
): ReadManifest | null {
  if (!bytes) return null;
  try {
    const manifest = readManifest(bytes);
    if (keyId !== null && manifest.keyId !== keyId) {
      problem(
        'KEY',
        `The list names the key ${manifest.keyId}, but it was signed with ${keyId}.`,
        'manifest.json',
      );
    }
    return manifest;
  } catch (error) {
    problem('MANIFEST', `The list of files cannot be used: ${messageOf(error)}.`, 'manifest.json');
    return null;
  }
}

function checkFiles(
  manifest: ReadManifest,
  entries: ReadonlyMap<string, ZipEntry>,
  digests: ReadonlyMap<string, string>,
  problem: Report,
): void {
  const listed = new Set(manifest.files.map((file) => file.path));
  for (const file of manifest.files) {
    const entry = entries.get(file.path);
    const digest = digests.get(file.path);
    if (!entry) problem('MISSING', 'It is listed, but not there.', file.path);
    else if (UNLISTED.includes(file.path)) problem('MANIFEST', 'It must not be listed.', file.path);
    else if (digest !== undefined && (digest !== file.sha256 || entry.byteLength !== file.byteLength)) {
      problem('CHANGED', 'It is not the file that was signed.', file.path);
    }
  }
  for (const name of entries.keys()) {
    if (!listed.has(name) && !UNLISTED.includes(name))
      problem('UNLISTED', 'It is there, but not listed.', name);
  }
}

function checkSums(
  bytes: Buffer | undefined,
  entries: ReadonlyMap<string, ZipEntry>,
  digests: ReadonlyMap<string, string>,
  problem: Report,
): void {
  if (!bytes) {
    problem('MISSING', 'It is not there.', 'SHA256SUMS');
    return;
  }
  const lines = bytes.toString('utf8').split('\n');
  if (lines.pop() !== '') problem('SUMS', 'Its last line does not end.', 'SHA256SUMS');
  const left = new Set(entries.keys());
  left.delete('SHA256SUMS');
  for (const line of lines) {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    const name = match?.[2] ?? '';
    if (!match || !left.delete(name))
      problem('SUMS', `It has a line that belongs to no file: ${line.slice(0, 200)}`, 'SHA256SUMS');
    else if (digests.has(name) && digests.get(name) !== match[1]) {
      problem('SUMS', 'Its digest in SHA256SUMS is another.', name);
    }
  }
  for (const name of left) problem('SUMS', 'It is missing in SHA256SUMS.', name);
}

function readText(
  source: ByteSource,
  structure: ZipStructure,
  entry: ZipEntry | undefined,
): Buffer | undefined {
  if (!entry || entry.byteLength > LONGEST_TEXT) return undefined;
  const end = entry.dataOffset + entry.byteLength;
  return end <= structure.centralOffset ? source.readRange(entry.dataOffset, end) : undefined;
}

function describe(manifest: ReadManifest): VerifyReport['about'] {
  const { subject, controller, request, createdAt, counts } = manifest;
  return {
    subject,
    controller,
    request: request.id,
    createdAt,
    recordings: counts.recordings,
    files: counts.files,
  };
}

function messageOf(error: unknown): string {
  if (error instanceof ArchiveError) return error.message;
  throw error;
}
