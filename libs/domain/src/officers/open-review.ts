import { caseScope, oneOf, type ReviewRow } from '@rightful/data';
import { idToBytes, newId, type RequestId } from '@rightful/policy';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { sealReason } from '../reasons/seal-reason.ts';
import { isReviewable } from '../requests/is-reviewable.ts';
import { limitsOn } from '../requests/limits/is-limited.ts';
import { readWords } from '../requests/steps/read-words.ts';
import { ensureChosen } from '../reviews/needs-review.ts';
import { openReviewOf } from './officer-requests.ts';

export type OpenReviewResult =
  | { readonly kind: 'ReviewOpened'; readonly review: ReviewRow }
  | StepUpNeeded
  | Refusal<'NotReviewable'>;

const REVIEW_MS = 60 * 60_000;
const NOT_REVIEWABLE: Refusal<'NotReviewable'> = {
  kind: 'NotReviewable',
  code: 'NOT_REVIEWABLE',
  message:
    'Only a request that the gate held or stopped, or that froze on the word of the person whose it is, can be reviewed, and a reason is needed.',
  path: ['reason'],
};

const LONGEST_PART = 240;
const OBJECTION_STANDS: Refusal<'NotReviewable'> = {
  kind: 'NotReviewable',
  code: 'OBJECTION_STANDS',
  message: `This person objected to being listened to. State compelling grounds that outweigh it, in at most ${LONGEST_PART} characters; they read them.`,
  path: ['compellingGrounds'],
};

/**
 * Opens an officer's door to the recordings of one request, for an hour, with a reason that the customer will read. Where the
 * customer objected to that, only with compelling grounds besides (Art. 21(1)).
 */
export async function openReview(
  ctx: OfficerContext,
  id: RequestId,
  reason: string,
  compellingGrounds: string | null = null,
): Promise<OpenReviewResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const now = ctx.now();
  const owner = await ctx.data.across.ownerOf('request', id);
  if (!owner || reason.trim() === '') return NOT_REVIEWABLE;
  const scope = caseScope(ctx.viewer, owner);
  const objected = (await limitsOn(ctx, scope, ['human-review'])).length > 0;
  const grounds = objected ? readWords(compellingGrounds, LONGEST_PART) : null;
  if (objected && !grounds) return OBJECTION_STANDS;
  const stated = grounds ? `${reason.trim().slice(0, LONGEST_PART)} · ${grounds}` : reason.trim();
  const review = await ctx.data.transact(now, async (tx) => {
    const cases = tx.ofCase(scope);
    // Writes to the row, so that a decision that is made meanwhile waits, and then ends this review as well.
    const standing = { id, state: oneOf(['held', 'stopped', 'frozen']) };
    if ((await cases.requests.update(standing, { leaseUntil: null })) !== 1) return null;
    const request = await cases.requests.one({ id });
    if (!request || !(await isReviewable(ctx, request))) return null;
    const open = await openReviewOf(ctx, request);
    if (open) return open;
    const reviewId = newId('review', now);
    const words = stated.slice(0, 500);
    const { sealed, keyVersion } = await sealReason(tx, scope, idToBytes(reviewId), words);
    const row: ReviewRow = {
      subjectId: owner,
      id: reviewId,
      requestId: id,
      officerId: ctx.viewer.accountId,
      reasonSealed: sealed,
      keyVersion,
      openedAt: now,
      closesAt: new Date(now.getTime() + REVIEW_MS),
      closedAt: null,
    };
    await cases.reviews.insert(row);
    tx.record({
      action: 'open-review',
      viewer: ctx.viewer,
      about: scope,
      facts: { requestId: id, reviewId: row.id },
    });
    return row;
  });
  if (!review) return NOT_REVIEWABLE;
  const request = await ctx.data.ofCase(scope).requests.one({ id });
  if (request) await ensureChosen(ctx, request);
  return { kind: 'ReviewOpened', review };
}
