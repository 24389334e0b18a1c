import type { SystemContext } from '../../../portal/context.ts';
import type { DeviceLineOutcome } from './device-line.ts';
import { lockDevice } from './lock-device.ts';

/** Enters a device that nobody has (yet). */
export async function enterDevice(
  ctx: SystemContext,
  serial: string,
  model: string | null,
): Promise<DeviceLineOutcome> {
  const known = await ctx.data.common.devices.count({ serial });
  await ctx.data.transact(ctx.now(), (tx) => lockDevice(tx, serial, model, ctx.now()));
  return { kind: known > 0 ? 'Unchanged' : 'Added' };
}
