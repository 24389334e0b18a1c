import type { SystemContext } from '../portal/context.ts';
import { inLock } from '../portal/in-lock.ts';
import type { Shredded } from './shred-list.ts';

/**
 * Puts an erasure on the shred list while no other process writes to it: each line holds the digest of the one before, so
 * two that wrote at once would leave a list that does not hold, and nothing may be served beside such a one.
 */
export const putOnShredList = (ctx: SystemContext, entry: Shredded): Promise<void> =>
  // When the engine runs this again, the entry is there already and is not put there twice.
  inLock(ctx, 'shred-list', () => ctx.shredList.append(entry));
