import { atLeast, type DeviceOwnershipRow, type FullScope, isNull, type Transaction } from '@rightful/data';
import type { IncidentId, Viewer } from '@rightful/policy';
import { type Frozen, freeze } from '../incidents/freeze.ts';

/**
 * Freezes what one device recorded for this subject from `ownedFrom` on, and whatever carries it: archives, previews,
 * transfers, requests that are being packed. None of it moves to anybody else: it stays under the key that sealed it.
 */
export async function freezeDoubtful(
  tx: Transaction,
  viewer: Viewer,
  scope: FullScope,
  incidentId: IncidentId,
  { deviceId, ownedFrom, ownedTo }: Pick<DeviceOwnershipRow, 'deviceId' | 'ownedFrom' | 'ownedTo'>,
): Promise<Frozen> {
  const { recordings } = tx.owned(scope);
  const rows = await recordings.find({ deviceId, recordedAt: atLeast(ownedFrom), frozenAt: isNull() });
  const recordingIds = rows.filter((row) => !ownedTo || row.recordedAt < ownedTo).map(({ id }) => id);
  return freeze(tx, viewer, tx.now, incidentId, { scope, recordingIds, archiveIds: [] });
}
