import { type ArchiveRow, caseScope, lessThan, ownScope, type RequestRow } from '@rightful/data';
import { idFromBytes, idToBytes, type RequestId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { CustomerContext, OfficerContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { COPY_KINDS } from './request-states.ts';

/** The viewer's requests, newest first (ids sort by time). Throws BadCursorError, RangeError. */
export function listRequests(ctx: CustomerContext, request: PageRequest): Promise<Page<RequestRow>> {
  const { requests } = ctx.data.owned(ownScope(ctx.viewer));
  return readPage(
    ctx,
    request,
    {
      name: 'requests',
      read: (take, after) =>
        requests.find(after ? { id: lessThan(idFromBytes('request', after.id)) } : {}, {
          order: { id: 'DESC' },
          take,
        }),
      placeOf: (row) => ({ sort: 0, id: idToBytes(row.id) }),
    },
    (row) => row,
  );
}

export const findRequest = (ctx: CustomerContext, id: RequestId): Promise<RequestRow | null> =>
  ctx.data.owned(ownScope(ctx.viewer)).requests.one({ id });

/** The latest archive that was made for a request that this viewer was shown, in whatever state. */
export async function archiveOf(
  ctx: CustomerContext | OfficerContext,
  request: RequestRow,
): Promise<ArchiveRow | null> {
  const { viewer } = ctx;
  const scope = viewer.kind === 'customer' ? ownScope(viewer) : caseScope(viewer, request.subjectId);
  const [archive] = await ctx.data
    .ofCase(scope)
    .archives.find({ requestId: request.id }, { order: { createdAt: 'DESC' }, take: 1 });
  return archive ?? null;
}

export interface BuildProgress {
  readonly packed: number;
  readonly total: number;
  readonly packedByteLength: number;
  readonly totalByteLength: number;
  /** Null until it can be told. */
  readonly timeLeftMs: number | null;
}

/** How far the packing is; null when nothing is being packed. */
export function progressOf(portal: Pick<Portal, 'now'>, request: RequestRow): BuildProgress | null {
  if (!COPY_KINDS.includes(request.kind)) return null;
  if (request.state !== 'asked' && request.state !== 'building') return null;
  const {
    progressDone: packed,
    recordingCount: total,
    progressByteLength,
    totalByteLength,
    progressStartedAt,
  } = request;
  const spentMs = progressStartedAt ? portal.now().getTime() - progressStartedAt.getTime() : 0;
  const share = totalByteLength > 0 ? Math.min(1, progressByteLength / totalByteLength) : 0;
  return {
    packed,
    total,
    packedByteLength: Math.min(progressByteLength, totalByteLength),
    totalByteLength,
    timeLeftMs: share > 0.02 ? Math.round((spentMs / share) * (1 - share)) : null,
  };
}
