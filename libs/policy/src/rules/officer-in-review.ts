import { grantTo } from './grant-to.ts';

/** The officer who opened a review that covers the thing, until that review closes. */
export const officerInReview = grantTo(
  'officer in an open review',
  ['officer'],
  (viewer, facts, now) =>
    viewer.kind === 'officer' &&
    facts.review != null &&
    facts.review.accountId === viewer.accountId &&
    now.getTime() < facts.review.closesAt.getTime(),
);
