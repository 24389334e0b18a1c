import { type ArchiveEntryRow, type ArchiveRow, moreThan, oneOf, ownScope } from '@rightful/data';
import { type ArchiveId, idToBytes } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { CustomerContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';
import { RecordingView } from '../recordings/recording-view.ts';
import { redactedTranscript } from '../redactions/redacted-transcript.ts';
import { ArchiveEntryView, type MutedEntry } from './archive-entry-view.ts';
import { mayLeave } from './released-archive.ts';

/** The archive of a request, once it may be shown; null before, and for everybody else. */
export async function findArchive(ctx: CustomerContext, id: ArchiveId): Promise<ArchiveRow | null> {
  const archive = await ctx.data.owned(ownScope(ctx.viewer)).archives.one({ id });
  return archive && isShown(ctx, archive) ? archive : null;
}

/** A released archive is shown; a frozen one as well, but nothing of it plays. */
export const isShown = (ctx: CustomerContext, archive: ArchiveRow): boolean =>
  archive.state === 'released' &&
  archive.sha256 !== null &&
  (archive.frozenAt !== null || mayLeave(ctx, archive, ctx.now()));

/** Everything in the archive, in its order. Throws BadCursorError, RangeError. */
export async function listEntries(
  ctx: CustomerContext,
  archive: ArchiveRow,
  request: PageRequest,
): Promise<Page<ArchiveEntryView>> {
  const scope = ownScope(ctx.viewer);
  const owned = ctx.data.owned(scope);
  const page = await readPage(
    ctx,
    request,
    {
      name: 'archive-entries',
      filter: { archiveId: archive.id },
      read: (take, after) =>
        owned.archiveEntries.find(
          { archiveId: archive.id, position: moreThan(after?.sort ?? 0) },
          { order: { position: 'ASC' }, take },
        ),
      placeOf: (entry) => ({ sort: entry.position, id: idToBytes(entry.recordingId) }),
    },
    (entry) => entry,
  );
  const views = await viewsOf(ctx, page.nodes);
  const muted = await mutedEntries(ctx, archive, page.nodes);
  const plays = mayLeave(ctx, archive, ctx.now());
  const nodes = page.nodes.flatMap((entry) => {
    const recording = views.get(entry.recordingId);
    return recording ? [new ArchiveEntryView(entry, recording, plays, muted.get(entry.recordingId))] : [];
  });
  return { nodes, pageInfo: page.pageInfo };
}

async function viewsOf(
  ctx: CustomerContext,
  entries: readonly ArchiveEntryRow[],
): Promise<Map<string, RecordingView>> {
  if (entries.length === 0) return new Map();
  const scope = ownScope(ctx.viewer);
  const [rows, devices] = await Promise.all([
    ctx.data.owned(scope).recordings.find({ id: oneOf(entries.map((entry) => entry.recordingId)) }),
    ownedDevices(ctx, scope),
  ]);
  const names = namesOf(devices);
  const views = new Map<string, RecordingView>();
  for (const row of rows) {
    const key = await ctx.data.keyring.key(scope, row.keyVersion);
    views.set(row.id, new RecordingView(row, key, names.get(row.deviceId) ?? ''));
  }
  return views;
}

async function mutedEntries(
  ctx: CustomerContext,
  { requestId }: ArchiveRow,
  entries: readonly ArchiveEntryRow[],
): Promise<Map<string, MutedEntry>> {
  const scope = ownScope(ctx.viewer);
  const recordingId = oneOf(entries.map((entry) => entry.recordingId));
  const filter = { requestId, recordingId, state: 'released', action: 'mute' } as const;
  const muted = new Map<string, MutedEntry>();
  for (const row of await ctx.data.owned(scope).redactions.find(filter)) {
    const key = await ctx.data.keyring.key(scope, row.keyVersion);
    muted.set(row.recordingId, {
      sha256: row.sha256?.toString('hex') ?? '',
      transcript: redactedTranscript(row, key),
      peaks: row.peaksSealed ? [...key.openSmall('peaks', idToBytes(row.id), row.peaksSealed)] : [],
      peakWindowMs: row.peakWindowMs ?? 0,
    });
  }
  return muted;
}
