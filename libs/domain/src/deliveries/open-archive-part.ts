import { type ArchiveRow, ownScope } from '@rightful/data';
import { type ArchiveId, idToBytes, type RecordingId } from '@rightful/policy';
import type { CustomerContext } from '../portal/context.ts';
import type { OpenedBytes } from '../recordings/open-audio.ts';
import { openKept } from '../recordings/open-sealed.ts';
import { mayLeave } from './released-archive.ts';

type Part = { readonly position: number } | { readonly part: 'manifest' | 'signature' };

/** Opens one file of a released archive. That somebody listens, or takes a list of it, is on record before the first byte. */
export async function openArchivePart(
  ctx: CustomerContext,
  id: ArchiveId,
  wanted: Part,
): Promise<OpenedBytes | null> {
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const owned = ctx.data.owned(scope);
  const archive = await owned.archives.one({ id });
  if (!archive?.sha256 || !mayLeave(ctx, archive, now)) return null;
  const place = await placeOf(ctx, archive, wanted);
  if (!place) return null;
  if (place.recording?.frozenAt) return null;
  await putOnRecord(ctx, archive.id, place.recording?.id ?? null, wanted);
  const sealed = await openKept(ctx, scope, {
    purpose: 'archive',
    objectId: idToBytes(archive.id),
    keyVersion: archive.keyVersion,
    blobId: archive.blobId,
  });
  const { offset, byteLength, mediaType, recording } = place;
  return {
    ...sealed,
    offset,
    byteLength,
    mediaType,
    etag: (recording?.sha256 ?? archive.sha256).toString('hex'),
  };
}

async function placeOf(ctx: CustomerContext, archive: ArchiveRow, wanted: Part) {
  const owned = ctx.data.owned(ownScope(ctx.viewer));
  if ('part' in wanted) {
    const part = wanted.part === 'manifest' ? archive.manifestPart : archive.signaturePart;
    const mediaType = wanted.part === 'manifest' ? 'application/json' : 'text/plain; charset=utf-8';
    return part && { offset: part.offset, byteLength: part.byteLength, mediaType, recording: null };
  }
  const entry = await owned.archiveEntries.one({ archiveId: archive.id, position: wanted.position });
  const recording = entry && (await owned.recordings.one({ id: entry.recordingId }));
  return (
    recording &&
    entry && { offset: entry.offset, byteLength: entry.byteLength, mediaType: recording.mediaType, recording }
  );
}

async function putOnRecord(
  ctx: CustomerContext,
  archiveId: ArchiveId,
  recordingId: RecordingId | null,
  wanted: Part,
): Promise<void> {
  const now = ctx.now();
  const part = 'part' in wanted ? wanted.part : null;
  const name = `${ctx.viewer.sessionId}/${archiveId}/${recordingId ?? part}`;
  if (ctx.listenings.isOnRecord(name, now)) return;
  const { viewer } = ctx;
  const about = ownScope(viewer);
  await ctx.data.transact(now, async (tx) => {
    tx.record(
      recordingId
        ? { action: 'listen-in-archive', viewer, about, recordingId, facts: { archiveId, recordingId } }
        : { action: 'open-archive-list', viewer, about, facts: { archiveId, part } },
    );
  });
  ctx.listenings.remember(name, now);
}
