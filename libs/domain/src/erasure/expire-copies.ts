import { type FullScope, oneOf } from '@rightful/data';
import type { RecordingId, RequestId } from '@rightful/policy';
import { batches } from '../incidents/freeze-plan.ts';
import type { SystemContext } from '../portal/context.ts';
import { changeState } from '../requests/change-state.ts';

/** Copies that hold one of these recordings go with it: whoever asked for one sees that its time is over. Again is no error. */
export async function expireCopies(
  ctx: SystemContext,
  scope: FullScope,
  recordingIds: readonly RecordingId[],
): Promise<void> {
  await ctx.data.transact(ctx.now(), async (tx) => {
    const { archiveEntries, archives } = tx.owned(scope);
    const requestIds = new Set<RequestId>();
    for (const some of batches(recordingIds)) {
      const entries = await archiveEntries.find({ recordingId: oneOf(some) });
      const ids = [...new Set(entries.map(({ archiveId }) => archiveId))];
      for (const { requestId } of await archives.find({ id: oneOf(ids) })) requestIds.add(requestId);
    }
    for (const id of requestIds) await changeState(tx, scope, id, 'expire', { endedAt: tx.now });
  });
}
