import { oneOf, type ReviewItemRow, type ReviewRow, reviewScope } from '@rightful/data';
import type { ReviewItemId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { itemsAfter } from './items-after.ts';
import { type ReviewItemView, viewReviewItems } from './review-item-view.ts';

const BATCH = 200;

/** What is left to be done: on which nobody decided, or which this officer has not heard to its end. */
export type ReviewItemLeft = 'not-decided' | 'not-heard';

/** The next item with something left behind this one, and from the beginning once the end is reached; null when nothing is left. */
export async function nextReviewItem(
  ctx: OfficerContext,
  review: ReviewRow,
  left: ReviewItemLeft,
  behind: ReviewItemId | null,
): Promise<ReviewItemView | null> {
  const scope = reviewScope(ctx.viewer, review, ctx.now());
  if (!scope) return null;
  const { requestId } = review;
  const owned = ctx.data.owned(scope);
  const start = behind && (await owned.reviewItems.one({ id: behind, requestId }));
  const isLeft =
    left === 'not-decided' ? withoutVerdict : (page: ReviewItemRow[]) => notHeardOf(ctx, page, owned);
  for (const from of start ? [start, null] : [null]) {
    let after: ReviewItemRow | null = from;
    do {
      const page: ReviewItemRow[] = await itemsAfter(owned, requestId, BATCH, after);
      const [found] = await isLeft(page);
      if (found) return (await viewReviewItems(ctx, scope, review, [found]))[0] ?? null;
      after = page.length === BATCH ? (page.at(-1) ?? null) : null;
    } while (after);
  }
  return null;
}

const withoutVerdict = async (page: ReviewItemRow[]) => page.filter(({ verdict }) => !verdict);

async function notHeardOf(
  { viewer }: OfficerContext,
  page: ReviewItemRow[],
  { reviewHearings }: ReturnType<OfficerContext['data']['owned']>,
): Promise<ReviewItemRow[]> {
  const hearings = await reviewHearings.find({
    itemId: oneOf(page.map(({ id }) => id)),
    officerId: viewer.accountId,
  });
  const heard = new Set(hearings.filter(({ heardAt }) => heardAt).map(({ itemId }) => itemId));
  return page.filter(({ id }) => !heard.has(id));
}
