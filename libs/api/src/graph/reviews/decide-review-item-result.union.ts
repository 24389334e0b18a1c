import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { MarkRefused } from './mark-refused.type.ts';
import { NotHeard } from './not-heard.type.ts';
import { NotReviewable } from './not-reviewable.type.ts';
import { RedactionFailed } from './redaction-failed.type.ts';
import { ReviewItemDecided } from './review-item-decided.type.ts';

export const DecideReviewItemResult = createUnionType({
  name: 'DecideReviewItemResult',
  description: 'How deciding on a recording, or taking that back, ended.',
  types: () =>
    [ReviewItemDecided, NotHeard, StepUpNeeded, NotReviewable, MarkRefused, RedactionFailed] as const,
  resolveType: kindOf,
});
