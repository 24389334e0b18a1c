import { caseScope, type MutedRegion, type RedactionGround, type ReviewItemRow } from '@rightful/data';
import type { ReviewItemId } from '@rightful/policy';
import { openReviewOf } from '../officers/officer-requests.ts';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import type { OfficerContext } from '../portal/context.ts';
import { keepRecording, type MarkRegionsResult, markRegions } from '../redactions/index.ts';
import { type NotHeard, notHeard } from './not-heard.ts';
import { type ReviewProgress, reviewProgress } from './review-progress.ts';

/** What an officer decides on one recording that they heard. The words tell the second officer why. */
export type Verdict =
  | { readonly verdict: 'keep' }
  | {
      readonly verdict: 'mute';
      readonly regions: readonly MutedRegion[];
      readonly ground: RedactionGround;
      readonly words: string;
    }
  | { readonly verdict: 'withhold'; readonly ground: RedactionGround; readonly words: string };

export type DecideReviewItemResult =
  | { readonly kind: 'ReviewItemDecided'; readonly progress: ReviewProgress }
  | NotHeard
  | StepUpNeeded
  | Refusal<'NotReviewable'>
  | Refusal<'MarkRefused'>
  | Refusal<'RedactionFailed'>;

const NOT_REVIEWABLE: Refusal<'NotReviewable'> = {
  kind: 'NotReviewable',
  code: 'NOT_REVIEWABLE',
  message:
    'Open a review of this request first; then you can decide on its recordings, until a release of it is proposed.',
  path: ['itemId'],
};

/**
 * Decides on a recording that the system chose: by the officer who heard it to its end, within their open review. What is muted or
 * withheld takes effect when a second officer lets the answer go. Deciding anew replaces the verdict before.
 */
export async function decideReviewItem(
  ctx: OfficerContext,
  id: ReviewItemId,
  verdict: Verdict,
): Promise<DecideReviewItemResult> {
  const item = await reviewedItem(ctx, id);
  if (!item) return NOT_REVIEWABLE;
  const request = { subjectId: item.subjectId, id: item.requestId };
  const { reviewHearings } = ctx.data.ofCase(caseScope(ctx.viewer, item.subjectId));
  const hearing = await reviewHearings.one({ itemId: id, officerId: ctx.viewer.accountId });
  if (!hearing?.heardAt) {
    const progress = await reviewProgress(ctx, request);
    return progress ? notHeard(progress) : NOT_REVIEWABLE;
  }
  const refusal = await redact(ctx, item, verdict);
  if (refusal) return refusal;
  const isDone = await putVerdict(ctx, item, verdict);
  const progress = isDone ? await reviewProgress(ctx, request) : null;
  return progress ? { kind: 'ReviewItemDecided', progress } : NOT_REVIEWABLE;
}

/** Takes a verdict back, with what it muted or withheld. */
export async function undoReviewItem(
  ctx: OfficerContext,
  id: ReviewItemId,
): Promise<Extract<DecideReviewItemResult, { kind: 'ReviewItemDecided' | 'NotReviewable' }>> {
  const item = await reviewedItem(ctx, id);
  if (!item || !(await keepRecording(ctx, item.requestId, item.recordingId))) return NOT_REVIEWABLE;
  const isDone = await putVerdict(ctx, item, null);
  const progress = isDone
    ? await reviewProgress(ctx, { subjectId: item.subjectId, id: item.requestId })
    : null;
  return progress ? { kind: 'ReviewItemDecided', progress } : NOT_REVIEWABLE;
}

/** An item of a request that this officer has an open review of. */
async function reviewedItem(ctx: OfficerContext, id: ReviewItemId): Promise<ReviewItemRow | null> {
  const owner = await ctx.data.across.ownerOf('reviewItem', id);
  if (!owner) return null;
  const cases = ctx.data.ofCase(caseScope(ctx.viewer, owner));
  const item = await cases.reviewItems.one({ id });
  const request = item && (await cases.requests.one({ id: item.requestId }));
  if (!request || !(await openReviewOf(ctx, request))) return null;
  // What is proposed stays as it was when it was proposed, for whoever decides on it.
  const waits = await cases.decisions.count({ requestId: request.id, openMark: 1 });
  return waits === 0 ? item : null;
}

/** Undefined when the verdict may be put down. */
async function redact(
  ctx: OfficerContext,
  { requestId, recordingId }: ReviewItemRow,
  verdict: Verdict,
): Promise<Exclude<MarkRegionsResult, { kind: 'RegionsMarked' }> | undefined> {
  if (verdict.verdict === 'keep') {
    return (await keepRecording(ctx, requestId, recordingId)) ? undefined : NOT_REVIEWABLE;
  }
  const marked = verdict.verdict === 'mute' ? verdict.regions : 'withhold';
  const ground = { code: verdict.ground, text: verdict.words };
  const result = await markRegions(ctx, requestId, recordingId, marked, ground);
  return result.kind === 'RegionsMarked' ? undefined : result;
}

function putVerdict(
  ctx: OfficerContext,
  { subjectId, id, requestId, recordingId }: ReviewItemRow,
  verdict: Verdict | null,
): Promise<boolean> {
  const now = ctx.now();
  const scope = caseScope(ctx.viewer, subjectId);
  return ctx.data.transact(now, async (tx) => {
    const cases = tx.ofCase(scope);
    // Writes to the row, so that a decision on the whole request that is made meanwhile waits, or ends this one.
    if ((await cases.requests.update({ id: requestId, state: 'held' }, { leaseUntil: null })) !== 1) {
      return false;
    }
    if ((await cases.decisions.count({ requestId, openMark: 1 })) > 0) return false;
    await cases.reviewItems.update(
      { id },
      {
        verdict: verdict?.verdict ?? null,
        ground: verdict && 'ground' in verdict ? verdict.ground : null,
        regions: verdict?.verdict === 'mute' ? [...verdict.regions] : [],
        decidedBy: verdict && ctx.viewer.accountId,
        decidedAt: verdict && now,
      },
    );
    tx.record({
      action: verdict ? 'decide-review-item' : 'undo-review-item',
      viewer: ctx.viewer,
      about: scope,
      recordingId,
      facts: { requestId, itemId: id, recordingId, ...(verdict && { verdict: verdict.verdict }) },
    });
    return true;
  });
}
