import { type FullScope, isNull, oneOf, type Transaction } from '@rightful/data';
import type { RequestId } from '@rightful/policy';

/** Gives up what was built for a request and never left; a sweep removes the bytes. What is frozen stays: it is evidence. */
export async function discardArchives(
  tx: Transaction,
  scope: FullScope,
  requestId: RequestId,
): Promise<void> {
  const owned = tx.owned(scope);
  const unfinished = await owned.archives.find({
    requestId,
    state: oneOf(['building', 'built', 'held']),
    frozenAt: isNull(),
  });
  for (const archive of unfinished) {
    await owned.archiveEntries.delete({ archiveId: archive.id });
    await owned.archives.update({ id: archive.id }, { state: 'discarded' });
  }
}
