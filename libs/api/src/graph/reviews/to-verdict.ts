import type { ReviewVerdictGiven } from '@rightful/domain';
import type { DecideReviewItemInput } from './decide-review-item.input.ts';

/** What is missing is left to the domain to refuse, with its words. */
export function toVerdict({ verdict, regions, ground, words }: DecideReviewItemInput): ReviewVerdictGiven {
  if (verdict === 'keep') return { verdict };
  const why = { ground: ground as NonNullable<typeof ground>, words: words ?? '' };
  return verdict === 'mute' ? { verdict, regions: regions ?? [], ...why } : { verdict, ...why };
}
