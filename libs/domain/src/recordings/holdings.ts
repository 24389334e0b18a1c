import { ownScope, type RecordingFilter, type RecordingTotals } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import type { CustomerContext } from '../portal/context.ts';
import { ownedDevices } from './device-names.ts';
import { foldMonths, type MonthTotal } from './fold-months.ts';

/** What we hold about the viewer, in numbers. */
export async function holdings(ctx: CustomerContext): Promise<RecordingTotals & { deviceCount: number }> {
  const scope = ownScope(ctx.viewer);
  const [totals, devices] = await Promise.all([
    ctx.data.owned(scope).recordings.totals(),
    ownedDevices(ctx, scope),
  ]);
  return { ...totals, deviceCount: new Set(devices.map((device) => device.line.deviceId)).size };
}

/** The viewer's devices, past and present, with how many recordings each made for them. */
export async function listDevices(ctx: CustomerContext) {
  const scope = ownScope(ctx.viewer);
  const [devices, counts] = await Promise.all([
    ownedDevices(ctx, scope),
    ctx.data.owned(scope).recordings.countByDevice(),
  ]);
  return devices.map(({ line, name, model, serial }) => ({
    subjectId: scope.subjectId,
    id: line.deviceId,
    name,
    model,
    serial,
    ownedFrom: line.ownedFrom,
    ownedTo: line.ownedTo,
    recordingCount: counts.get(idToBytes(line.deviceId).toString('hex')) ?? 0,
  }));
}

/** Recordings per month of a zone (IANA), e.g. 2018-05; oldest first. */
export async function countByMonth(
  ctx: CustomerContext,
  filter: RecordingFilter,
  timeZone: string,
): Promise<MonthTotal[]> {
  return foldMonths(await ctx.data.owned(ownScope(ctx.viewer)).recordings.countByStretch(filter), timeZone);
}
