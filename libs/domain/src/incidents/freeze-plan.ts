import { type ArchiveRow, type Data, type FullScope, isNull, oneOf } from '@rightful/data';
import type { ArchiveId, DeliveryId, RecordingId, RequestId } from '@rightful/policy';

const BATCH = 400;

/** What is to be frozen of one subject: these recordings and archives, and every archive and delivery that carries them. */
export interface FreezePlan {
  readonly scope: FullScope;
  readonly recordingIds: readonly RecordingId[];
  readonly archiveIds: readonly ArchiveId[];
  /** Requests for a copy that stop even where nothing was packed for them yet. */
  readonly requestIds?: readonly RequestId[];
}

export interface Carriers {
  readonly archives: readonly ArchiveRow[];
  readonly deliveryIds: readonly DeliveryId[];
}

/** Follows the plan through the ledger of archives and deliveries, as it stands now. */
export async function carriersOf(
  data: Pick<Data, 'owned'>,
  { scope, recordingIds, archiveIds }: FreezePlan,
): Promise<Carriers> {
  const owned = data.owned(scope);
  const carrying = new Set<ArchiveId>(archiveIds);
  for (const some of batches(recordingIds)) {
    const entries = await owned.archiveEntries.find({ recordingId: oneOf(some) });
    for (const entry of entries) carrying.add(entry.archiveId);
  }
  if (carrying.size === 0) return { archives: [], deliveryIds: [] };
  const archives = await owned.archives.find({ id: oneOf([...carrying]) });
  const deliveries = await owned.deliveries.find({ archiveId: oneOf([...carrying]) });
  return { archives, deliveryIds: deliveries.map((delivery) => delivery.id) };
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
