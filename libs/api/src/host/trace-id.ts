import { randomBytes } from 'node:crypto';

/** Joins what a person quotes to a line of the log; drawn anew each time, so it tells nothing. */
export const newTraceId = (): string => randomBytes(8).toString('hex');
