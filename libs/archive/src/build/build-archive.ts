import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { SigningKey } from '@rightful/vault';
import { GeneratedFile } from '../contents/generated-file.ts';
import { type ArchivePlan, type PlannedFile, planArchive } from '../plan/plan-archive.ts';
import { centralDirectory, localHeader } from '../zip/zip-records.ts';
import type { BuildJob, BuildProgress, BuiltArchive } from './build-job.ts';
import { RecordingReader } from './recording-reader.ts';
import { ZipSealer } from './zip-sealer.ts';

const PROGRESS_EVERY_MS = 200;

/**
 * Builds, seals and writes an archive with synchronous calls: for a worker thread (`runBuild`), never for the thread
 * that serves. Every recording is opened, verified and held against the length, CRC-32 and SHA-256 that were taken at
 * ingest. Throws on the first that does not agree, and leaves no file behind.
 */
export function buildArchive(job: BuildJob, onProgress?: (progress: BuildProgress) => void): BuiltArchive {
  const plan = planArchive(job.input, SigningKey.fromPem(job.signingKeyPem));
  const reader = new RecordingReader(job.subjectKeys);
  try {
    const objectId = Buffer.from(job.archiveKey.objectId, 'hex');
    const key = reader.subjectKey(job.archiveKey.keyVersion).contentKey('archive', objectId);
    const output = new ZipSealer(key, job.path);
    try {
      writeFiles(plan, reader, output, onProgress);
      for (const piece of centralDirectory(plan.zip)) output.write(piece);
      if (output.byteLength !== plan.zip.byteLength) {
        throw new Error(`the archive has ${output.byteLength} bytes, ${plan.zip.byteLength} were planned`);
      }
      return describeArchive(plan, output.finish());
    } finally {
      output.abandon();
      key.destroy();
    }
  } finally {
    reader.destroy();
  }
}

function writeFiles(
  plan: ArchivePlan,
  reader: RecordingReader,
  output: ZipSealer,
  onProgress: ((progress: BuildProgress) => void) | undefined,
): void {
  let reportedAt = Date.now();
  const report = (filesDone: number) => {
    onProgress?.({
      filesDone,
      files: plan.files.length,
      bytesDone: output.byteLength,
      byteLength: plan.zip.byteLength,
    });
    reportedAt = Date.now();
  };
  plan.files.forEach((file, index) => {
    const member = plan.zip.members[index];
    if (member === undefined) throw new Error(`${file.path} has no place`);
    output.write(localHeader(member));
    writeContent(file, reader, output, () => {
      if (onProgress && Date.now() - reportedAt >= PROGRESS_EVERY_MS) report(index);
    });
  });
  report(plan.files.length);
}

function writeContent(file: PlannedFile, reader: RecordingReader, output: ZipSealer, tick: () => void): void {
  const hash = createHash('sha256');
  let crc = 0;
  const take = (piece: Buffer) => {
    crc = crc32(piece, crc);
    hash.update(piece);
    output.write(piece);
    tick();
  };
  if (file.content instanceof GeneratedFile) {
    for (const piece of file.content.pieces()) take(piece);
  } else {
    readRecording(file, reader, take);
  }
  if (crc !== file.crc32) throw new Error(`${nameOf(file)}: the CRC-32 is not the one that was planned`);
  if (hash.digest('hex') !== file.sha256)
    throw new Error(`${nameOf(file)}: the SHA-256 is not the one that was planned`);
}

function readRecording(file: PlannedFile, reader: RecordingReader, take: (piece: Buffer) => void): void {
  if (file.content instanceof GeneratedFile) return;
  try {
    reader.read(file.content, file.byteLength, take);
  } catch (error) {
    throw new Error(`${nameOf(file)}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Ids and generated names only: the message may end up in a log. */
function nameOf(file: PlannedFile): string {
  return file.recordingId ?? file.path;
}

function describeArchive(
  plan: ArchivePlan,
  sealed: { sha256: string; sealedByteLength: number },
): BuiltArchive {
  return {
    byteLength: plan.zip.byteLength,
    sha256: sealed.sha256,
    sealedByteLength: sealed.sealedByteLength,
    manifestSha256: plan.manifestSha256,
    files: plan.files.map(({ path, mediaType, article, byteLength, crc32, sha256, recordingId }, index) => ({
      path,
      mediaType,
      article,
      dataOffset: plan.zip.members[index]?.dataOffset ?? -1,
      byteLength,
      crc32,
      sha256,
      ...(recordingId === undefined ? {} : { recordingId }),
    })),
  };
}
