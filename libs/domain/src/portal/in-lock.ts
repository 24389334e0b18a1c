import { isDuplicate, type Transaction } from '@rightful/data';
import type { Context } from './context.ts';

/** One transaction at a time, of all processes, under a name: the others wait. */
export async function inLock<T>(
  { data, now }: Pick<Context, 'data' | 'now'>,
  name: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if ((await data.common.leases.count({ name })) === 0) {
    try {
      await data.transact(now(), (tx) => tx.common.leases.insert({ name, heldUntil: tx.now, doneFor: '' }));
    } catch (error) {
      // Another process made it at the same moment.
      if (!isDuplicate(error)) throw error;
    }
  }
  return data.transact(now(), async (tx) => {
    await tx.common.leases.update({ name }, { heldUntil: tx.now });
    return work(tx);
  });
}
