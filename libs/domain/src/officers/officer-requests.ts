import { caseScope, isNull, moreThan, type RequestRow, type ReviewRow } from '@rightful/data';
import { idFromBytes, idToBytes, type RequestId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';

/** Open requests of all customers, in the order in which somebody has to act. Throws BadCursorError, RangeError. */
export function listOpenRequests(ctx: OfficerContext, request: PageRequest): Promise<Page<RequestRow>> {
  return readPage(
    ctx,
    request,
    {
      name: 'open-requests',
      read: (take, after) =>
        ctx.data.across.openRequests(
          take,
          after && { actAt: new Date(after.sort), id: idFromBytes('request', after.id) },
        ),
      placeOf: (row) => ({ sort: row.actAt.getTime(), id: idToBytes(row.id) }),
    },
    (row) => row,
  );
}

export async function findOfficerRequest(ctx: OfficerContext, id: RequestId): Promise<RequestRow | null> {
  const owner = await ctx.data.across.ownerOf('request', id);
  return owner && ctx.data.ofCase(caseScope(ctx.viewer, owner)).requests.one({ id });
}

/** The viewer's own open review of a request. */
export async function openReviewOf(ctx: OfficerContext, request: RequestRow): Promise<ReviewRow | null> {
  const { reviews } = ctx.data.ofCase(caseScope(ctx.viewer, request.subjectId));
  return reviews.one({
    requestId: request.id,
    officerId: ctx.viewer.accountId,
    closedAt: isNull(),
    closesAt: moreThan(ctx.now()),
  });
}

export async function customerNameOf(
  ctx: OfficerContext,
  request: Pick<RequestRow, 'subjectId'>,
): Promise<string> {
  const subject = await ctx.data.common.subjects.one({ id: request.subjectId });
  return subject?.displayName ?? '';
}
