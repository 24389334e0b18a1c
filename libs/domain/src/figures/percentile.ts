/** So many things that took so many days. */
export interface Taken {
  readonly days: number;
  readonly count: number;
}

/** The least number of days within which at least this share was done (nearest rank); null of nothing. */
export function percentile(taken: readonly Taken[], share: number): number | null {
  const total = taken.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const rank = Math.max(1, Math.ceil(share * total));
  let seen = 0;
  for (const { days, count } of [...taken].sort((a, b) => a.days - b.days)) {
    seen += count;
    if (seen >= rank) return days;
  }
  return null;
}
