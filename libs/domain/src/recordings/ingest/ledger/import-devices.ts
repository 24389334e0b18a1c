import type { SystemContext } from '../../../portal/context.ts';
import { type DeviceManifestEntry, readDeviceManifest } from '../../manifest/index.ts';
import type { DeviceLineOutcome } from './device-line.ts';
import { enterDevice } from './enter-device.ts';
import { enterOwnership } from './enter-ownership.ts';

type OnLine = (entry: DeviceManifestEntry, outcome: DeviceLineOutcome) => void;

/**
 * Enters the devices and the ledger of a device file, line by line: a line that is refused stops no other, and the same
 * file again changes nothing. Throws ManifestError.
 */
export async function importDevices(
  ctx: SystemContext,
  path: string,
  onLine: OnLine = () => undefined,
): Promise<void> {
  for await (const entry of readDeviceManifest(path)) onLine(entry, await enter(ctx, entry));
}

async function enter(ctx: SystemContext, entry: DeviceManifestEntry): Promise<DeviceLineOutcome> {
  if (entry.kind === 'error') return { kind: 'Refused', detail: entry.detail };
  const { serial, model, owner, ownedFrom, ownedTo, room } = entry;
  if (serial.length > 100)
    return { kind: 'Refused', detail: 'serial is longer than 100 characters; shorten it.' };
  if (owner === null || ownedFrom === null) return enterDevice(ctx, serial, model);
  return enterOwnership(ctx, { serial, model, owner, ownedFrom, ownedTo, room });
}
