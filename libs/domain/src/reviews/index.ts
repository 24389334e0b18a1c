export {
  type DecideReviewItemResult,
  decideReviewItem,
  undoReviewItem,
  type Verdict as ReviewVerdictGiven,
} from './decide-review-item.ts';
export { isHeard } from './hearing-rules.ts';
export { type LetGoResult, letGoAfterReview } from './let-go-after-review.ts';
export { type ListeningBudget, listeningBudget } from './listening-budget.ts';
export { nextReviewItem, type ReviewItemLeft } from './next-review-item.ts';
export { type NotHeard, notHeard } from './not-heard.ts';
export { type MutedCopyToHear, mutedCopyToHear } from './open-muted-copy.ts';
export { type HearingView, type ReviewFinding, reviewFindings } from './review-findings.ts';
export type { ReviewItemView } from './review-item-view.ts';
export { findReviewItem, reviewItems } from './review-items.ts';
export { type OpenItem, type ReviewProgress, reviewProgress } from './review-progress.ts';
export { type ToEar, toReviewersEar } from './review-sound.ts';
export { ListeningBudgetSpent } from './trip-budget.ts';
