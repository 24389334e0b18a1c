import { randomUUID } from 'node:crypto';

/**
 * Joins what a person quotes to a line of the log; drawn anew each time, so it tells nothing. From UUIDs, since Node
 * draws those in bulk: every request gets one.
 */
export function newTraceId(): string {
  const id = randomUUID();
  return id.slice(0, 8) + id.slice(9, 13) + id.slice(14, 18);
}
