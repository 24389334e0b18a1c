import type { ReviewProgress as Progress } from '@rightful/domain';
import type { ReviewProgress } from './review-progress.type.ts';

/** A review's progress as the schema shows it. */
export function toReviewProgress(progress: Progress): ReviewProgress {
  const { choice, itemCount, heardCount, decidedCount, keptCount, mutedCount, withheldCount } = progress;
  const { cause, chosenAt, startedAt, seed, sampleSize, population, approvedAt } = choice;
  return {
    cause,
    chosenAt: chosenAt ?? startedAt,
    seed: seed.toString('hex'),
    sampleSize,
    population,
    itemCount,
    heardCount,
    decidedCount,
    keptCount,
    mutedCount,
    withheldCount,
    approvedAt,
  };
}
