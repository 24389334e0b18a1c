/**
 * The pause in milliseconds after the given failed attempt (1-based): doubled each time up to the limit,
 * the upper half of it random, so that many failures do not come back in step.
 */
export function backoff(attempt: number, baseMs: number, maxMs: number, random: () => number): number {
  const full = Math.min(maxMs, baseMs * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random());
}
