import { type FullScope, ownScope, type RecordingFilter, type RecordingRow } from '@rightful/data';
import { type DeviceId, idFromBytes, idToBytes, type RecordingId } from '@rightful/policy';
import type { SubjectKey } from '@rightful/vault';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { CustomerContext } from '../portal/context.ts';
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
        for (const { keyVersion } of rows) {
          if (!keys.has(keyVersion)) keys.set(keyVersion, await ctx.data.keyring.key(scope, keyVersion));
        }
        return rows;
      },
      placeOf: (row) => ({ sort: row.recordedAt.getTime(), id: idToBytes(row.id) }),
    },
    (row) => viewOf(row, keys, names),
  );
}

/** One of the viewer's recordings; null when there is none of that id, whoever's it may be. */
export async function findRecording(ctx: CustomerContext, id: RecordingId): Promise<RecordingView | null> {
  const scope = ownScope(ctx.viewer);
  const row = await ctx.data.owned(scope).recordings.one({ id });
  if (!row) return null;
  const key = await ctx.data.keyring.key(scope, row.keyVersion);
  return viewOf(row, new Map([[row.keyVersion, key]]), await deviceNames(ctx, scope));
}

const deviceNames = async (ctx: CustomerContext, scope: FullScope) => namesOf(await ownedDevices(ctx, scope));

function viewOf(
  row: RecordingRow,
  keys: ReadonlyMap<number, SubjectKey>,
  names: ReadonlyMap<DeviceId, string>,
): RecordingView {
  const key = keys.get(row.keyVersion);
  if (!key) throw new Error('A recording names a key version that was not opened.');
  return new RecordingView(row, key, names.get(row.deviceId) ?? '');
}
