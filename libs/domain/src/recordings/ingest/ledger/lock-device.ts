import type { DeviceRow, Transaction } from '@rightful/data';
import { newId } from '@rightful/policy';

/** The device of this serial number, entered if need be, and locked until the transaction ends: one change at a time. */
export async function lockDevice(
  tx: Transaction,
  serial: string,
  model: string | null,
  now: Date,
): Promise<DeviceRow> {
  const known = await tx.common.devices.one({ serial });
  if (known) {
    await tx.common.devices.update({ id: known.id }, { model: model ?? known.model });
    return known;
  }
  const device = { id: newId('device', now), serial, model: model ?? '', createdAt: now };
  await tx.common.devices.insert(device);
  return device;
}
