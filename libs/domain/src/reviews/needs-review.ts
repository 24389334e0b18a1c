import {
  type FullScope,
  type RequestRow,
  type ReviewCause,
  type ReviewChoiceRow,
  taskScope,
} from '@rightful/data';
import { type SystemContext, taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { chooseForReview } from './choose-for-review.ts';
import { othersIn } from './others-in.ts';

/** A finding of the portal itself, beside those of the gate: the controller's policy asks that somebody listens. */
export const REVIEW_BY_POLICY = 'REVIEW_BY_POLICY';

export type ReviewNeed =
  | { readonly kind: 'needed' }
  | { readonly kind: 'not-needed' }
  /** Two officers let it go already, knowing all that the gate finds now. */
  | { readonly kind: 'approved'; readonly choice: ReviewChoiceRow };

/**
 * Whether somebody must listen before this answer goes out, by the gate or by policy; and if so, what. `findings`: of a
 * gate that holds; empty when it let pass.
 */
export async function needsReview(
  ctx: SystemContext,
  scope: FullScope,
  request: RequestRow,
  findings: RequestRow['findings'],
): Promise<ReviewNeed> {
  const choice = await ctx.data.owned(scope).reviewChoices.one({ requestId: request.id });
  if (choice?.approvedAt && findings.every(({ code }) => choice.approvedFindings.includes(code))) {
    return { kind: 'approved', choice };
  }
  if (findings.length > 0) {
    await chooseForReview(ctx, scope, { ...request, findings }, 'gate');
    return { kind: 'needed' };
  }
  const cause = await causeOf(ctx, scope, request);
  if (!cause) return { kind: 'not-needed' };
  const chosen = await chooseForReview(ctx, scope, request, cause);
  return { kind: chosen > 0 ? 'needed' : 'not-needed' };
}

/** Whatever the policy says: a recording on which somebody else names their voice, or which was kept back before, goes out to nobody unheard. */
async function causeOf(
  { config, data }: SystemContext,
  scope: FullScope,
  request: RequestRow,
): Promise<ReviewCause | null> {
  const { when } = config.review;
  if (when === 'always') return 'policy';
  if (when === 'anomalies') return 'anomalies';
  return (await othersIn(data, scope, request)).length > 0 ? 'voices' : null;
}

/** Chooses what is to be heard of a request that stands still for another reason, unless that was done. */
export async function ensureChosen(portal: Portal, request: RequestRow): Promise<void> {
  const ctx = taskContext(portal, 'choose-for-review');
  const scope = taskScope(ctx.viewer, request.subjectId);
  const choice = await ctx.data.owned(scope).reviewChoices.one({ requestId: request.id });
  if (!choice?.chosenAt) await chooseForReview(ctx, scope, request, 'asked');
}
