import { type FrozenThingRow, oneOf, type RequestRow, type Transaction } from '@rightful/data';
import { type DeliveryId, type Id, type IncidentId, idToBytes, type Viewer } from '@rightful/policy';
import { changeState } from '../requests/change-state.ts';
import { lockHoldings } from '../requests/lock-holdings.ts';
import { filterOf } from '../requests/request-scope.ts';
import { COPY_KINDS } from '../requests/request-states.ts';
import { batches, carriersOf, type FreezePlan, notFrozen } from './freeze-plan.ts';

export interface Frozen {
  readonly recordingCount: number;
  readonly archiveCount: number;
  /** Deliveries that may send nothing more; cut their transfers after the commit. */
  readonly revoked: readonly DeliveryId[];
}

/**
 * Freezes what the plan names and enters it with the incident, in the transaction that opens the incident. What thaws, erases
 * or packs this person's recordings at that moment is seen, or waits. Order: the
 * request that would pack it, so that no archive is finished any more; the recordings; then whatever carries them by now.
 */
export async function freeze(
  tx: Transaction,
  viewer: Viewer,
  now: Date,
  incidentId: IncidentId,
  plan: FreezePlan,
): Promise<Frozen> {
  const owned = tx.owned(plan.scope);
  const things: Omit<FrozenThingRow, 'subjectId' | 'incidentId' | 'frozenAt'>[] = [];
  const freezeThing = (kind: FrozenThingRow['kind'], id: Id<'recording'> | Id<'archive'> | Id<'delivery'>) =>
    things.push({ kind, thing: idToBytes(id) });

  await lockHoldings(tx, plan.scope.subjectId);
  await freezeOpenRequests(tx, plan);
  for (const some of batches(plan.recordingIds)) {
    for (const id of some) freezeThing('recording', id);
    await owned.recordings.update({ id: oneOf(some), frozenAt: notFrozen() }, { frozenAt: now });
  }
  const { archives, deliveryIds } = await carriersOf(tx, plan);
  for (const id of deliveryIds) {
    freezeThing('delivery', id);
    const running = { id, state: oneOf(['ready', 'open']) };
    await owned.deliveries.update(running, { state: 'revoked', revokedAt: now });
  }
  for (const archive of archives) {
    freezeThing('archive', archive.id);
    await owned.archives.update({ id: archive.id, frozenAt: notFrozen() }, { frozenAt: now });
    await changeState(tx, plan.scope, archive.requestId, 'freeze', { leaseUntil: null });
  }
  await owned.frozenThings.insert(
    things.map((thing) => ({ ...thing, subjectId: plan.scope.subjectId, incidentId, frozenAt: now })),
  );
  const facts = {
    incidentId,
    recordings: plan.recordingIds.length,
    archives: archives.length,
    deliveries: deliveryIds.length,
  };
  tx.record({ action: 'freeze', viewer, about: plan.scope, facts });
  return { recordingCount: plan.recordingIds.length, archiveCount: archives.length, revoked: deliveryIds };
}

/** Requests that are being packed and whose scope covers a frozen recording stop here, whatever their builder does. */
async function freezeOpenRequests(tx: Transaction, plan: FreezePlan): Promise<void> {
  const open = await tx.owned(plan.scope).requests.find({ kind: oneOf(COPY_KINDS), openMark: 1 });
  for (const request of open) await freezeIfCovered(tx, plan, request);
}

async function freezeIfCovered(
  tx: Transaction,
  { scope, recordingIds, requestIds }: FreezePlan,
  open: RequestRow,
): Promise<void> {
  if (requestIds?.includes(open.id)) {
    await changeState(tx, scope, open.id, 'freeze', { leaseUntil: null });
    return;
  }
  const owned = tx.owned(scope);
  const filter = filterOf(open);
  for (const some of batches(recordingIds)) {
    const rows = await owned.recordings.find({ id: oneOf(some) });
    const isCovered = rows.some(
      (row) =>
        (!filter.deviceIds?.length || filter.deviceIds.includes(row.deviceId)) &&
        (!filter.from || row.recordedAt >= filter.from) &&
        (!filter.to || row.recordedAt < filter.to),
    );
    if (isCovered) {
      await changeState(tx, scope, open.id, 'freeze', { leaseUntil: null });
      return;
    }
  }
}
