import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { intakeMailsTo } from '../people/attempts/attempt-limits.ts';
import type { Context } from '../portal/context.ts';

/**
 * Whether one more mail may go to an address that somebody typed. Counted by recipient, so that nobody is flooded by
 * strangers who give their address, however many networks they come from.
 */
export const mayMailTo = async (ctx: Context, address: string): Promise<boolean> =>
  (await takeAttempt(ctx, [intakeMailsTo(address)])).kind === 'taken';
