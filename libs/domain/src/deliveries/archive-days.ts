import { type ArchiveEntryRow, type ArchiveRow, oneOf, ownScope, type RecordingRow } from '@rightful/data';
import type { DeviceId } from '@rightful/policy';
import type { CustomerContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';

export interface ArchiveDay {
  readonly day: string;
  readonly deviceName: string;
  readonly recordingCount: number;
  readonly durationMs: number;
}

/** What the archive holds by day (of the controller's zone) and device, oldest first. */
export async function archiveDays(ctx: CustomerContext, archive: ArchiveRow): Promise<ArchiveDay[]> {
  const scope = ownScope(ctx.viewer);
  const entries = await ctx.data.owned(scope).archiveEntries.find({ archiveId: archive.id });
  const names = namesOf(await ownedDevices(ctx, scope));
  const days = new Map<
    string,
    { day: string; deviceId: DeviceId; recordingCount: number; durationMs: number }
  >();
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: ctx.config.controller.timeZone });
  for (const row of await recordingsOf(ctx, entries)) {
    const day = dayOf.format(row.recordedAt);
    const name = `${day}/${row.deviceId}`;
    const sum = days.get(name) ?? { day, deviceId: row.deviceId, recordingCount: 0, durationMs: 0 };
    sum.recordingCount += 1;
    sum.durationMs += row.durationMs;
    days.set(name, sum);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { deviceId, ...sum }]) => ({ ...sum, deviceName: names.get(deviceId) ?? '' }));
}

async function recordingsOf(
  ctx: CustomerContext,
  entries: readonly ArchiveEntryRow[],
): Promise<RecordingRow[]> {
  const { recordings } = ctx.data.owned(ownScope(ctx.viewer));
  const rows: RecordingRow[] = [];
  for (let start = 0; start < entries.length; start += 400) {
    const ids = entries.slice(start, start + 400).map((entry) => entry.recordingId);
    rows.push(...(await recordings.find({ id: oneOf(ids) })));
  }
  return rows;
}
