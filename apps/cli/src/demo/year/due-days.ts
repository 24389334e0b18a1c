import { dueOf, type SystemContext } from '@rightful/domain';

const DAY_MS = 24 * 60 * 60_000;
const LONGEST_DAYS = 120;
const NOTHING = { pauses: [], extension: null };

/**
 * How many days before `now` something came in whose period ends `days` from then, or on the first day after that ends one.
 * At noon, as what comes in by day does: late in the evening it would be the next day already where the period is counted.
 */
export function dueDays(ctx: SystemContext, now: Date, days: number): number {
  const wanted = now.getTime() + days * DAY_MS;
  const noon = new Date(now).setUTCHours(12, 0, 0, 0);
  for (let daysAgo = LONGEST_DAYS; daysAgo > 0; daysAgo -= 1) {
    const receivedAt = new Date(noon - daysAgo * DAY_MS);
    if (dueOf(ctx, receivedAt, NOTHING, now).dueAt.getTime() >= wanted) return daysAgo;
  }
  throw new Error('No period of this law ends then.');
}
