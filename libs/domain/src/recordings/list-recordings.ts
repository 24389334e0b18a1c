import { ownScope, type RecordingFilter, type RecordingRow } from '@rightful/data';
import { idFromBytes, idToBytes, type RecordingId } from '@rightful/policy';
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
  const view = await viewsOf(ctx);
  return readPage(
    ctx,
    request,
    {
      name: 'recordings',
      filter,
      read: (take, after) =>
        ctx.data
          .owned(scope)
          .recordings.page(
            filter,
            take,
            after && { recordedAt: new Date(after.sort), id: idFromBytes('recording', after.id) },
          ),
      placeOf: (row) => ({ sort: row.recordedAt.getTime(), id: idToBytes(row.id) }),
    },
    view,
  );
}

/** One of the viewer's recordings; null when there is none of that id, whoever's it may be. */
export async function findRecording(ctx: CustomerContext, id: RecordingId): Promise<RecordingView | null> {
  const row = await ctx.data.owned(ownScope(ctx.viewer)).recordings.one({ id });
  return row && (await viewsOf(ctx))(row);
}

async function viewsOf(ctx: CustomerContext): Promise<(row: RecordingRow) => RecordingView> {
  const scope = ownScope(ctx.viewer);
  const names = namesOf(await ownedDevices(ctx, scope));
  const subject = await ctx.data.common.subjects.one({ id: scope.subjectId });
  const keys = new Map<number, SubjectKey>();
  for (let version = 1; version <= (subject?.keyVersion ?? 0); version += 1) {
    keys.set(version, await ctx.data.keyring.key(scope, version));
  }
  return (row) => {
    const key = keys.get(row.keyVersion);
    if (!key) throw new Error('A recording names a key version that its subject does not have.');
    return new RecordingView(row, key, names.get(row.deviceId) ?? '');
  };
}
