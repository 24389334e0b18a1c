import {
  type FullScope,
  ownScope,
  type RecordingFilter,
  type RecordingRow,
  type RedactionRow,
} from '@rightful/data';
import { type DeviceId, idFromBytes, idToBytes, type RecordingId } from '@rightful/policy';
import type { SubjectKey } from '@rightful/vault';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { CustomerContext } from '../portal/context.ts';
import { keptFromOwner } from '../redactions/kept-from-owner.ts';
import { namesOf, ownedDevices } from './device-names.ts';
import { RecordingView } from './recording-view.ts';

/** One page of the viewer's recordings, newest first. Throws BadCursorError, RangeError. */
export async function listRecordings(
  ctx: CustomerContext,
  request: PageRequest & { readonly filter?: RecordingFilter },
): Promise<Page<RecordingView>> {
  const scope = ownScope(ctx.viewer);
  const filter = request.filter ?? {};
  const names = await deviceNames(ctx, scope);
  const keys = new Map<number, SubjectKey>();
  const kept = new Map<RecordingId, RedactionRow>();
  return readPage(
    ctx,
    request,
    {
      name: 'recordings',
      filter,
      read: async (take, after) => {
        const place = after && {
          recordedAt: new Date(after.sort),
          id: idFromBytes('recording', after.id),
        };
        const rows = await ctx.data.owned(scope).recordings.page(filter, take, place);
        const redactions = await keptFromOwner(ctx.data, scope, rows);
        for (const [id, redaction] of redactions) kept.set(id, redaction);
        for (const { keyVersion } of [...rows, ...redactions.values()]) {
          if (!keys.has(keyVersion)) keys.set(keyVersion, await ctx.data.keyring.key(scope, keyVersion));
        }
        return rows;
      },
      placeOf: (row) => ({ sort: row.recordedAt.getTime(), id: idToBytes(row.id) }),
    },
    (row) => viewOf(row, keys, names, kept.get(row.id)),
  );
}

/** One of the viewer's recordings; null when there is none of that id, whoever's it may be. */
export async function findRecording(ctx: CustomerContext, id: RecordingId): Promise<RecordingView | null> {
  const scope = ownScope(ctx.viewer);
  const row = await ctx.data.owned(scope).recordings.one({ id });
  if (!row) return null;
  const kept = (await keptFromOwner(ctx.data, scope, [row])).get(id);
  const keys = new Map<number, SubjectKey>();
  for (const { keyVersion } of kept ? [row, kept] : [row])
    keys.set(keyVersion, await ctx.data.keyring.key(scope, keyVersion));
  return viewOf(row, keys, await deviceNames(ctx, scope), kept);
}

const deviceNames = async (ctx: CustomerContext, scope: FullScope) => namesOf(await ownedDevices(ctx, scope));

function viewOf(
  row: RecordingRow,
  keys: ReadonlyMap<number, SubjectKey>,
  names: ReadonlyMap<DeviceId, string>,
  redaction: RedactionRow | undefined,
): RecordingView {
  const keyOf = ({ keyVersion }: { readonly keyVersion: number }): SubjectKey => {
    const key = keys.get(keyVersion);
    if (!key) throw new Error('A recording names a key version that was not opened.');
    return key;
  };
  const kept = redaction && { row: redaction, key: keyOf(redaction) };
  return new RecordingView(row, keyOf(row), names.get(row.deviceId) ?? '', kept);
}
