import type { BuiltArchive } from '@rightful/archive';
import type { ArchiveEntryRow, ArchivePart, ArchiveRow } from '@rightful/data';
import { parseId } from '@rightful/policy';
import type { SystemContext } from '../portal/context.ts';
import { changeState } from './change-state.ts';
import { type LeasedRequest, LeaseLostError } from './request-lease.ts';

/** Enters a finished archive and what lies where in it, and hands the request on to the gate: all or nothing. */
export async function recordBuild(
  ctx: SystemContext,
  { request, scope, mine }: LeasedRequest,
  archive: ArchiveRow,
  built: BuiltArchive,
): Promise<void> {
  const now = ctx.now();
  const entries = entriesOf(archive, built);
  await ctx.data.transact(now, async (tx) => {
    const set = {
      packedAt: now,
      leaseUntil: null,
      attempts: 0,
      failureCode: null,
      failedAt: null,
      progressDone: entries.length,
      progressByteLength: built.byteLength,
    };
    if (!(await changeState(tx, scope, request.id, 'finish-building', set, mine))) {
      throw new LeaseLostError();
    }
    const owned = tx.owned(scope);
    await owned.archives.update(
      { id: archive.id, state: 'building' },
      {
        state: 'built',
        builtAt: now,
        entryCount: entries.length,
        byteLength: built.byteLength,
        sha256: Buffer.from(built.sha256, 'hex'),
        manifestSha256: Buffer.from(built.manifestSha256, 'hex'),
        manifestPart: partOf(built, 'manifest.json'),
        signaturePart: partOf(built, 'manifest.json.minisig'),
      },
    );
    await owned.archiveEntries.insert(entries);
    tx.record({
      action: 'finish-building',
      viewer: ctx.viewer,
      about: scope,
      facts: {
        requestId: request.id,
        archiveId: archive.id,
        entryCount: entries.length,
        sha256: built.sha256,
      },
    });
  });
}

function entriesOf(archive: ArchiveRow, built: BuiltArchive): ArchiveEntryRow[] {
  const recordings = built.files.filter((file) => file.path.startsWith('recordings/'));
  return recordings.map((file, index) => {
    const recordingId = parseId('recording', file.recordingId);
    if (!recordingId) throw new Error('A file of the archive names no recording.');
    return {
      subjectId: archive.subjectId,
      archiveId: archive.id,
      position: index + 1,
      recordingId,
      name: file.path,
      offset: file.dataOffset,
      byteLength: file.byteLength,
    };
  });
}

function partOf(built: BuiltArchive, path: string): ArchivePart | null {
  const file = built.files.find((candidate) => candidate.path === path);
  return file ? { offset: file.dataOffset, byteLength: file.byteLength } : null;
}
