import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { NotReviewable } from './not-reviewable.type.ts';
import { ReviewOpened } from './review-opened.type.ts';

export const OpenReviewResult = createUnionType({
  name: 'OpenReviewResult',
  description: 'How opening a review ended.',
  types: () => [ReviewOpened, StepUpNeeded, NotReviewable] as const,
  resolveType: kindOf,
});
