import { caseScope, isNull, moreThan, type RequestRow, type ReviewRow } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';

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
