import { type DeviceOwnershipRow, type FullScope, type Transaction, taskScope } from '@rightful/data';
import { newId } from '@rightful/policy';
import type { SystemContext } from '../../../portal/context.ts';
import type { DeviceLine, DeviceLineOutcome } from './device-line.ts';
import { findPerson } from './find-person.ts';
import { lockDevice } from './lock-device.ts';

/**
 * Enters a device and one line of its ledger. The same line again changes nothing; a line that has no end yet can be
 * given one. Two people never have one device at the same time: such a line is refused, and so is an end before
 * recordings that were already taken in for this owner.
 */
export function enterOwnership(ctx: SystemContext, line: DeviceLine): Promise<DeviceLineOutcome> {
  return ctx.data.transact(ctx.now(), async (tx) => {
    const { ownedFrom, ownedTo } = line;
    if (ownedTo && ownedTo <= ownedFrom) return refused('The ownership ends before it begins.');
    const subjectId = await findPerson(tx, line.owner);
    if (!subjectId)
      return refused('Nobody has this e-mail address or customer number. Add the person first.');
    const scope = taskScope(ctx.viewer, subjectId);
    const device = await lockDevice(tx, line.serial, line.model, ctx.now());
    const ledger = await tx.across.ledgerOf([device.id]);
    const same = ledger.find(
      (known) => known.subjectId === subjectId && known.ownedFrom.getTime() === ownedFrom.getTime(),
    );
    const other = ledger.find((known) => known !== same && overlaps(known, line));
    if (other) return refused(overlapSentence(other));
    if (same) return change(ctx, tx, scope, same, line);
    const row: DeviceOwnershipRow = {
      subjectId,
      id: newId('ownership', ctx.now()),
      deviceId: device.id,
      ownedFrom,
      ownedTo,
      room: line.room,
      enteredAt: ctx.now(),
    };
    await tx.owned(scope).ownerships.insert(row);
    const facts = { deviceId: device.id, ownershipId: row.id };
    tx.record({ action: 'enter-ownership', viewer: ctx.viewer, about: scope, facts });
    return { kind: 'Added' };
  });
}

async function change(
  ctx: SystemContext,
  tx: Transaction,
  scope: FullScope,
  known: DeviceOwnershipRow,
  { ownedTo, room }: DeviceLine,
): Promise<DeviceLineOutcome> {
  const { recordings, ownerships } = tx.owned(scope);
  if (known.ownedTo?.getTime() === ownedTo?.getTime()) {
    if (room !== null && room !== known.room) await ownerships.update({ id: known.id }, { room });
    return { kind: 'Unchanged' };
  }
  if (known.ownedTo || !ownedTo) {
    return refused('The ledger has this ownership with another end. An end, once entered, stays.');
  }
  const after = await recordings.totals({ deviceIds: [known.deviceId], from: ownedTo });
  if (after.recordingCount > 0) {
    return refused(
      `Recordings after this end (${after.recordingCount}) were taken in for this owner already. A privacy officer has to look at them first.`,
    );
  }
  await ownerships.update({ id: known.id }, { ownedTo });
  const facts = { deviceId: known.deviceId, ownershipId: known.id };
  tx.record({ action: 'end-ownership', viewer: ctx.viewer, about: scope, facts });
  return { kind: 'Ended' };
}

const overlaps = (known: DeviceOwnershipRow, line: DeviceLine): boolean =>
  (line.ownedTo === null || known.ownedFrom < line.ownedTo) &&
  (known.ownedTo === null || line.ownedFrom < known.ownedTo);

const overlapSentence = ({ ownedFrom, ownedTo }: DeviceOwnershipRow): string =>
  `The ledger has an owner of this device from ${ownedFrom.toISOString()} ${
    ownedTo ? `to ${ownedTo.toISOString()}` : 'on, without an end'
  }. Two people cannot have it at the same time: correct one of the two.`;

const refused = (detail: string): DeviceLineOutcome => ({ kind: 'Refused', detail });
