import { type ArchiveRow, type Data, type FullScope, isNull, oneOf } from '@rightful/data';
import type { ArchiveId, DeliveryId, RecordingId } from '@rightful/policy';

const BATCH = 400;

/** What is to be frozen of one subject: these recordings, and every archive and delivery that carries one of them. */
export interface FreezePlan {
  readonly scope: FullScope;
  readonly recordingIds: readonly RecordingId[];
  readonly archives: readonly ArchiveRow[];
  readonly deliveryIds: readonly DeliveryId[];
}

/** Follows the recordings through the ledger of archives and deliveries. */
export async function planFreeze(
  data: Pick<Data, 'owned'>,
  scope: FullScope,
  recordingIds: readonly RecordingId[],
  named: { readonly archiveIds?: readonly ArchiveId[] } = {},
): Promise<FreezePlan> {
  const owned = data.owned(scope);
  const archiveIds = new Set<ArchiveId>(named.archiveIds ?? []);
  for (const some of batches(recordingIds)) {
    const entries = await owned.archiveEntries.find({ recordingId: oneOf(some) });
    for (const entry of entries) archiveIds.add(entry.archiveId);
  }
  const archives = archiveIds.size ? await owned.archives.find({ id: oneOf([...archiveIds]) }) : [];
  const deliveries = archiveIds.size
    ? await owned.deliveries.find({ archiveId: oneOf([...archiveIds]) })
    : [];
  return { scope, recordingIds, archives, deliveryIds: deliveries.map((delivery) => delivery.id) };
}

/** The recordings an archive carries, as it was packed. */
export async function recordingsIn(
  data: Pick<Data, 'owned'>,
  scope: FullScope,
  archiveId: ArchiveId,
): Promise<RecordingId[]> {
  const entries = await data.owned(scope).archiveEntries.find({ archiveId });
  return entries.map((entry) => entry.recordingId);
}

export function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += BATCH) yield all.slice(start, start + BATCH);
}

/** Not yet frozen: what was frozen before keeps its time. */
export const notFrozen = () => isNull();
