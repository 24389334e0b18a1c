import { randomUUID } from 'node:crypto';

/**
 * Joins what a person quotes to a line of the log; drawn anew each time, so it tells nothing. From UUIDs, since Node
 * draws those in bulk: every request gets one.
 */
export const newTraceId = (): string => randomUUID().replaceAll('-', '').slice(0, 16);
