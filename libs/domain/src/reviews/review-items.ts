import { type ReviewItemRow, type ReviewRow, reviewScope } from '@rightful/data';
import { idFromBytes, idToBytes, type ReviewItemId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';
import { itemsAfter } from './items-after.ts';
import { type ReviewItemView, viewReviewItems } from './review-item-view.ts';

/** What has to be heard of the reviewed request, the oldest first, while the review is open. Throws BadCursorError, RangeError. */
export async function reviewItems(
  ctx: OfficerContext,
  review: ReviewRow,
  request: PageRequest,
): Promise<Page<ReviewItemView>> {
  const scope = reviewScope(ctx.viewer, review, ctx.now());
  if (!scope) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const { requestId } = review;
  const { nodes, pageInfo } = await readPage(
    ctx,
    request,
    {
      name: 'review-items',
      filter: { requestId },
      read: (take, after) =>
        itemsAfter(
          ctx.data.owned(scope),
          requestId,
          take,
          after ? { recordedAt: new Date(after.sort), id: idFromBytes('reviewItem', after.id) } : null,
        ),
      placeOf: (row: ReviewItemRow) => ({ sort: row.recordedAt.getTime(), id: idToBytes(row.id) }),
    },
    (row) => row,
  );
  return { nodes: await viewReviewItems(ctx, scope, review, nodes), pageInfo };
}

/** One of them; null when it is none of this review's, or the review is over. */
export async function findReviewItem(
  ctx: OfficerContext,
  review: ReviewRow,
  id: ReviewItemId,
): Promise<ReviewItemView | null> {
  const scope = reviewScope(ctx.viewer, review, ctx.now());
  const item = scope && (await ctx.data.owned(scope).reviewItems.one({ id, requestId: review.requestId }));
  return item ? ((await viewReviewItems(ctx, scope, review, [item]))[0] ?? null) : null;
}
