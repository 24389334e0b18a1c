import { isDuplicate } from '@rightful/data';
import type { SystemContext } from '../portal/context.ts';
import type { Shredded } from './shred-list.ts';

const name = 'shred-list';

/**
 * Puts an erasure on the shred list while no other process writes to it: each line holds the digest of the one before, so
 * two that wrote at once would leave a list that does not hold, and nothing may be served beside such a one.
 */
export async function putOnShredList(ctx: SystemContext, entry: Shredded): Promise<void> {
  await makeLock(ctx);
  await ctx.data.transact(ctx.now(), async (tx) => {
    await tx.common.leases.update({ name }, { heldUntil: tx.now });
    // When the engine runs this again, the entry is there already and is not put there twice.
    await ctx.shredList.append(entry);
  });
}

async function makeLock({ data, now }: SystemContext): Promise<void> {
  if ((await data.common.leases.count({ name })) > 0) return;
  try {
    await data.transact(now(), (tx) => tx.common.leases.insert({ name, heldUntil: tx.now, doneFor: '' }));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}
