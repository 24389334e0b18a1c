export { heardMs, isHeard } from './hearing-rules.ts';
export { type ListeningBudget, listeningBudget } from './listening-budget.ts';
export { type NotHeard, notHeard } from './not-heard.ts';
export { type ReviewItemView, reviewItems } from './review-items.ts';
export { type OpenItem, type ReviewProgress, reviewProgress } from './review-progress.ts';
export { type ToEar, toReviewersEar } from './review-sound.ts';
export { ListeningBudgetSpent } from './trip-budget.ts';
