import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { chunkLength, SigningKey, saltLength, sealedLength } from '@rightful/vault';
import { type ArchivePlan, planArchive } from '../plan/plan-archive.ts';
import { ArchiveFile } from './archive-file.ts';
import type { BuildJob, BuiltArchive, OnProgress } from './build-job.ts';
import { RecordingReader } from './recording-reader.ts';
import { openSealer } from './slab-filler.ts';
import { MakerInThisThread, MakersInThreads } from './slab-makers.ts';
import { SlabRing } from './slab-ring.ts';
import { SlabThreads } from './slab-threads.ts';
import { writeSlabs } from './write-slabs.ts';

const LARGE_BYTES = 256 * 2 ** 20;
const SLAB_BYTES = 1 << 20;
const SEALED_SLAB_BYTES = sealedLength(SLAB_BYTES) + chunkLength;
const SLOTS = 4;
const SLOTS_FOR_A_MAKER = 6;
const MOST_MAKERS = 8;
/** Makers would wait while texts are made a second time, and their build has room for more. */
const KEPT_BESIDE_MAKERS = 48 * 2 ** 20;

/**
 * Builds, seals and writes an archive with synchronous calls: for a worker thread (`runBuild`), never for the thread
 * that serves. Every recording is opened, verified and held against the length, CRC-32 and SHA-256 that were taken at
 * ingest. Throws on the first that does not agree, and leaves no file behind. The bytes do not depend on how many
 * threads take part.
 */
export function buildArchive(job: BuildJob, onProgress: OnProgress = () => {}): BuiltArchive {
  const wanted = job.openingThreads ?? usualThreads(job);
  const making = wanted > 1 ? Math.min(MOST_MAKERS, wanted) : 0;
  const ring = SlabRing.take(making ? making * SLOTS_FOR_A_MAKER : SLOTS, SLAB_BYTES, SEALED_SLAB_BYTES);
  const seal = { ...job.archiveKey, salt: randomBytes(saltLength) };
  const threads = new SlabThreads(job, ring, seal, making);
  const reader = new RecordingReader(job.subjectKeys);
  const sealer = openSealer(reader, seal);
  try {
    const signer = SigningKey.fromPem(job.signingKeyPem);
    const plan = planArchive(job.input, signer, making ? KEPT_BESIDE_MAKERS : undefined);
    const output = new ArchiveFile(job.path);
    try {
      output.write(sealer.header);
      const makers = making
        ? new MakersInThreads(ring, threads)
        : new MakerInThisThread(ring, reader, sealer);
      const sha256 = writeSlabs(plan, ring, makers, threads, output, onProgress);
      threads.release();
      ring.putBack();
      const expected = sealedLength(plan.zip.byteLength);
      if (output.byteLength !== expected) {
        throw new Error(`the sealed archive has ${output.byteLength} bytes instead of ${expected}`);
      }
      output.finish();
      return describeArchive(plan, sha256, output.byteLength);
    } finally {
      output.abandon();
    }
  } finally {
    threads.close();
    ring.wipe();
    sealer.destroy();
    reader.destroy();
  }
}

/** Making threads pay from some hundred megabytes on, and where there are cores for them. */
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
