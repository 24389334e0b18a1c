import { runBuild } from '@rightful/archive';
import type { ArchiveRow } from '@rightful/data';
import { idToBytes, newId, type RequestId } from '@rightful/policy';
import { type BlobRoom, newBlobId, type SubjectKey } from '@rightful/vault';
import { type SystemContext, taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { archiveInput } from './archive-input.ts';
import { changeState } from './change-state.ts';
import { discardArchives } from './discard-archives.ts';
import { recordBuild } from './record-build.ts';
import { type LeasedRequest, LeaseLostError, leaseRequest, whileLeased } from './request-lease.ts';
import { isTampering, stopBuild } from './stop-build.ts';
import { wordsDigest } from './words-digest.ts';

/**
 * The job that makes the archive of one request. It may be killed at any line: an unfinished archive is discarded by
 * the next run, the finished one is recorded in one transaction, and only by the run that holds the lease.
 */
export async function buildArchive(
  portal: Portal,
  requestId: RequestId,
  signal?: AbortSignal,
): Promise<void> {
  const ctx = taskContext(portal, 'build-archive');
  let archive: ArchiveRow | undefined;
  const leased = await leaseRequest(ctx, requestId, ['asked', 'building'], async (tx, taken) => {
    await discardArchives(tx, taken.scope, requestId);
    await changeState(tx, taken.scope, requestId, 'begin-building', {
      progressDone: 0,
      progressByteLength: 0,
      progressStartedAt: ctx.now(),
    });
    archive = await newArchive(ctx, taken);
    await tx.owned(taken.scope).archives.insert(archive);
    tx.record({
      action: 'begin-building',
      viewer: ctx.viewer,
      about: taken.scope,
      facts: { requestId, archiveId: archive.id, attempt: taken.request.attempts + 1 },
    });
  });
  if (!leased || !archive) return;
  ctx.reached('build:claimed');
  try {
    await packInRoom(ctx, leased, archive, signal);
  } catch (error) {
    if (error instanceof LeaseLostError) {
      // A sweep may have looked for these bytes already, before they were there.
      await ctx.blobs.delete(archive.blobId);
      return;
    }
    if (!isTampering(error)) throw error;
    await stopBuild(ctx, leased, archive, error.message);
    return;
  }
  await ctx.jobs.nudge('check-archive', requestId);
}

async function newArchive(ctx: SystemContext, { request, scope }: LeasedRequest): Promise<ArchiveRow> {
  const now = ctx.now();
  return {
    subjectId: scope.subjectId,
    id: newId('archive', now),
    requestId: request.id,
    state: 'building',
    blobId: newBlobId(),
    keyVersion: await ctx.data.keyring.sealingVersion(scope),
    createdAt: now,
    wordsSha256: await wordsDigest(ctx, scope, request),
    builtAt: null,
    readyUntil: null,
    entryCount: 0,
    byteLength: 0,
    sha256: null,
    manifestSha256: null,
    manifestPart: null,
    signaturePart: null,
    verdict: null,
    checkedAt: null,
    holdReleasedAt: null,
    holdReleasedBy: null,
    frozenAt: null,
    bytesGoneAt: null,
  };
}

async function packInRoom(
  ctx: SystemContext,
  leased: LeasedRequest,
  archive: ArchiveRow,
  signal?: AbortSignal,
): Promise<void> {
  const room = ctx.blobs.openRoom();
  try {
    await pack(ctx, leased, archive, room, signal);
  } finally {
    await room.close();
  }
}

async function pack(
  ctx: SystemContext,
  leased: LeasedRequest,
  archive: ArchiveRow,
  room: BlobRoom,
  signal?: AbortSignal,
): Promise<void> {
  const keys = new Map<number, SubjectKey>();
  for (let version = 1; version <= archive.keyVersion; version += 1) {
    keys.set(version, await ctx.data.keyring.key(leased.scope, version));
  }
  const path = room.newPath();
  let progress = { progressDone: 0, progressByteLength: 0 };
  const built = await whileLeased(
    ctx,
    leased,
    async (lost) => {
      const input = await archiveInput(ctx, leased, archive, keys, room);
      ctx.reached('build:planned');
      const job = {
        input,
        subjectKeys: [...keys.values()].map((key) => key.exportRaw()),
        archiveKey: { keyVersion: archive.keyVersion, objectId: idToBytes(archive.id).toString('hex') },
        signingKeyPem: ctx.signing.archive.toPem(),
        path,
      };
      const result = await runBuild(job, {
        signal: signal ? AbortSignal.any([signal, lost]) : lost,
        onProgress: ({ files, filesDone, bytesDone }) => {
          const share = files ? filesDone / files : 0;
          progress = {
            progressDone: Math.floor(share * input.recordings.length),
            progressByteLength: bytesDone,
          };
        },
      });
      ctx.reached('build:packed');
      await room.keep(path, archive.blobId);
      return result;
    },
    () => progress,
  );
  ctx.reached('build:blob-permanent');
  await recordBuild(ctx, leased, archive, built);
  ctx.reached('build:recorded');
}
