import { letGoAfterReview } from '../reviews/let-go-after-review.ts';
import { notHeard } from '../reviews/not-heard.ts';
import { reviewProgress } from '../reviews/review-progress.ts';
import { notDecidable, type Settlement } from './settle.ts';

const NOT_HELD = notDecidable(
  'NOT_HELD',
  'That request is not held. Look at it again: its state has changed.',
);
const OWN_REDACTION = notDecidable(
  'OWN_REDACTION',
  'You muted or withheld a part of it yourself. Another officer must look at that.',
);

/** Lets a held answer go: what was chosen was heard and decided on, and what is muted or withheld takes effect. */
export const release: Settlement = {
  async check({ ctx, request }) {
    if (request?.state !== 'held') return NOT_HELD;
    const progress = await reviewProgress(ctx, request);
    if (!progress) return NOT_HELD;
    return progress.open.length > 0 ? notHeard(progress) : null;
  },
  async settle({ ctx, tx, request }) {
    if (!request) return NOT_HELD;
    const result = await letGoAfterReview(ctx, tx, request);
    if (result.kind === 'not-held') return NOT_HELD;
    if (result.kind === 'own-redaction') return OWN_REDACTION;
    return result.kind === 'NotHeard' ? result : null;
  },
  nudges: ['sweep'],
};
