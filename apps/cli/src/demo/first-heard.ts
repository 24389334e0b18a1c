import { ownScope } from '@rightful/data';
import type { CustomerContext } from '@rightful/domain';

/** A device that recorded, and when: what a guest of its owner may know. */
export interface Heard {
  readonly deviceSerial: string;
  readonly at: Date;
}

export async function firstHeard({ data, viewer }: CustomerContext): Promise<Heard | undefined> {
  const [recording] = await data.owned(ownScope(viewer)).recordings.page({}, 1, undefined, 'oldest');
  const device = recording && (await data.common.devices.one({ id: recording.deviceId }));
  return device ? { deviceSerial: device.serial, at: recording.recordedAt } : undefined;
}
