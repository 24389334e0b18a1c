import { type FullScope, oneOf, type Transaction } from '@rightful/data';
import { COPY_KINDS } from '../../request-states.ts';

/** A copy is being made, and would hold what the gate then finds changed. */
export class CopyUnderWayError extends Error {
  override readonly name = 'CopyUnderWayError';
}

/**
 * From here to the end of the transaction no copy of this person's recordings is begun. Throws CopyUnderWayError when one
 * was begun before. Both are updates, because only those see what another transaction is about to commit.
 */
export async function whileNoCopy(tx: Transaction, scope: FullScope): Promise<void> {
  const { requests } = tx.owned(scope);
  const open = { kind: oneOf(COPY_KINDS), openMark: 1 };
  await requests.update({ ...open, state: 'asked' }, { progressDone: 0 });
  const begun = await requests.update(
    { ...open, state: oneOf(['building', 'checking', 'held']) },
    { progressStartedAt: tx.now },
  );
  if (begun > 0) throw new CopyUnderWayError('A copy of these recordings is being made.');
}
