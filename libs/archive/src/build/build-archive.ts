import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { SigningKey, saltLength, sealedLength } from '@rightful/vault';
import { type ArchivePlan, planArchive } from '../plan/plan-archive.ts';
import { ArchiveFile } from './archive-file.ts';
import type { BuildJob, BuiltArchive, OnProgress } from './build-job.ts';
import { RecordingReader } from './recording-reader.ts';
import { MakerInThisThread, MakersInThreads } from './slab-makers.ts';
import type { ArchiveSeal } from './slab-messages.ts';
import { SlabRing } from './slab-ring.ts';
import { SlabSealer } from './slab-sealer.ts';
import { SlabThreads } from './slab-threads.ts';
import { writeSlabs } from './write-slabs.ts';

const LARGE_BYTES = 256 * 2 ** 20;
const SLAB_BYTES = 1 << 20;
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
  const ring = SlabRing.take(making ? making * SLOTS_FOR_A_MAKER : SLOTS, SLAB_BYTES);
  const reader = new RecordingReader(job.subjectKeys);
  const seal = sealOf(job, reader);
  const threads = new SlabThreads(job, ring, seal, making);
  const sealer = new SlabSealer(ring, seal);
  try {
    const signer = SigningKey.fromPem(job.signingKeyPem);
    const plan = planArchive(job.input, signer, making ? KEPT_BESIDE_MAKERS : undefined);
    const output = new ArchiveFile(job.path);
    try {
      output.writeHeader(sealer.header);
      const makers = making ? new MakersInThreads(ring, threads) : new MakerInThisThread(ring, reader);
      const sha256 = writeSlabs(plan, ring, makers, threads, sealer, onProgress);
      threads.release();
      ring.putBack();
      const sealedByteLength = sealedLength(plan.zip.byteLength);
      output.finish(sealedByteLength);
      return describeArchive(plan, sha256, sealedByteLength);
    } finally {
      output.abandon();
    }
  } finally {
    threads.close();
    ring.wipe();
    sealer.destroy();
    seal.key.inputKey.fill(0);
    reader.destroy();
  }
}

/** A fresh salt, and the key that only this archive is sealed with: threads that seal need no other. */
function sealOf({ archiveKey, path }: BuildJob, reader: RecordingReader): ArchiveSeal {
  const { keyVersion, objectId } = archiveKey;
  const key = reader.subjectKey(keyVersion).contentKey('archive', Buffer.from(objectId, 'hex'));
  try {
    return { key: key.exportRaw(), salt: randomBytes(saltLength), path };
  } finally {
    key.destroy();
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
