import { caseScope, isNull } from '@rightful/data';
import type { ReviewId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';

/** Shuts the door again. Closing what is closed, absent or another officer's changes nothing and says the same. */
export async function closeReview(ctx: OfficerContext, id: ReviewId): Promise<{ readonly at: Date }> {
  const now = ctx.now();
  const owner = await ctx.data.across.ownerOf('review', id);
  if (!owner) return { at: now };
  const scope = caseScope(ctx.viewer, owner);
  await ctx.data.transact(now, async (tx) => {
    const { reviews } = tx.ofCase(scope);
    const closed = await reviews.update(
      { id, officerId: ctx.viewer.accountId, closedAt: isNull() },
      { closedAt: now },
    );
    if (closed === 1)
      tx.record({ action: 'close-review', viewer: ctx.viewer, about: scope, facts: { reviewId: id } });
  });
  return { at: now };
}
