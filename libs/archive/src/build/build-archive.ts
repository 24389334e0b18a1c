import { availableParallelism } from 'node:os';
import { SigningKey } from '@rightful/vault';
import { type ArchivePlan, planArchive } from '../plan/plan-archive.ts';
import type { BuildJob, BuiltArchive, OnProgress } from './build-job.ts';
import { RecordingReader } from './recording-reader.ts';
import { SlabThreads } from './slab-threads.ts';
import { writeInOneThread } from './write-in-one-thread.ts';
import { writeInSlabs } from './write-in-slabs.ts';
import { ZipSealer } from './zip-sealer.ts';

const LARGE_BYTES = 256 * 2 ** 20;
/** Threads would wait while texts are made a second time, and their build has room for more. */
const KEPT_BESIDE_THREADS = 48 * 2 ** 20;

/**
 * Builds, seals and writes an archive with synchronous calls: for a worker thread (`runBuild`), never for the thread
 * that serves. Every recording is opened, verified and held against the length, CRC-32 and SHA-256 that were taken at
 * ingest. Throws on the first that does not agree, and leaves no file behind. With `openingThreads` of 2 and more,
 * that many threads open recordings, one or two digest, and this one seals and writes; the bytes are the same.
 */
export function buildArchive(job: BuildJob, onProgress: OnProgress = () => {}): BuiltArchive {
  const openingThreads = job.openingThreads ?? usualThreads(job);
  const threads = openingThreads > 1 ? new SlabThreads(job, openingThreads) : undefined;
  const reader = new RecordingReader(job.subjectKeys);
  try {
    const plan = planArchive(
      job.input,
      SigningKey.fromPem(job.signingKeyPem),
      threads ? KEPT_BESIDE_THREADS : undefined,
    );
    const objectId = Buffer.from(job.archiveKey.objectId, 'hex');
    const key = reader.subjectKey(job.archiveKey.keyVersion).contentKey('archive', objectId);
    const output = new ZipSealer(key, job.path);
    try {
      const sha256 = threads
        ? writeInSlabs(plan, threads, output, onProgress)
        : writeInOneThread(plan, reader, output, onProgress);
      if (output.byteLength !== plan.zip.byteLength) {
        throw new Error(`the archive has ${output.byteLength} bytes, ${plan.zip.byteLength} were planned`);
      }
      return describeArchive(plan, sha256, output.finish());
    } finally {
      output.abandon();
      key.destroy();
    }
  } finally {
    threads?.close();
    reader.destroy();
  }
}

/** Starting threads pays from some hundred megabytes on, and where there are cores for them. */
function usualThreads({ input }: BuildJob): number {
  const byteLength = input.recordings.reduce((sum, recording) => sum + recording.byteLength, 0);
  return byteLength >= LARGE_BYTES && availableParallelism() >= 4 ? 2 : 1;
}

function describeArchive(plan: ArchivePlan, sha256: string, sealedByteLength: number): BuiltArchive {
  return {
    byteLength: plan.zip.byteLength,
    sha256,
    sealedByteLength,
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
