import { type DeviceOwnershipRow, type FullScope, oneOf } from '@rightful/data';
import type { DeviceId } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';

export interface OwnedDevice {
  readonly line: DeviceOwnershipRow;
  readonly name: string;
  readonly model: string;
  readonly serial: string;
}

/** A subject's lines of the ledger with their devices, oldest first. The name is the person's own, else the model. */
export async function ownedDevices(portal: Portal, scope: FullScope): Promise<OwnedDevice[]> {
  const lines = await portal.data.owned(scope).ownerships.find({}, { order: { ownedFrom: 'ASC' } });
  if (lines.length === 0) return [];
  const devices = await portal.data.common.devices.find({ id: oneOf(lines.map((line) => line.deviceId)) });
  const byId = new Map(devices.map((device) => [device.id, device]));
  return lines.map((line) => {
    const device = byId.get(line.deviceId);
    return {
      line,
      name: line.room ?? device?.model ?? '',
      model: device?.model ?? '',
      serial: device?.serial ?? '',
    };
  });
}

/** Names by device; the latest line of the ledger wins. */
export const namesOf = (devices: readonly OwnedDevice[]): Map<DeviceId, string> =>
  new Map(devices.map((device) => [device.line.deviceId, device.name]));
