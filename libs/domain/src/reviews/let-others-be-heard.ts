import { type FullScope, oneOf, type RecordingRow, type Transaction } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import { isCovered } from '../requests/is-covered.ts';
import { COPY_KINDS } from '../requests/request-states.ts';
import { putReviewItems } from './put-review-items.ts';

/**
 * Adds recordings of which something new is known to each open review of their owner's copies, but to the one of which it is
 * known. One that was approved has to be approved anew; a copy that is not chosen for yet finds them when it is (`needsReview`).
 */
export async function letOthersBeHeard(
  tx: Transaction,
  scope: FullScope,
  recordings: readonly RecordingRow[],
  reason: 'other-voice-named' | 'kept-back-before',
  knownOf?: RequestId,
): Promise<void> {
  const { requests, reviewChoices, reviewItems } = tx.owned(scope);
  for (const request of await requests.find({ openMark: 1, kind: oneOf(COPY_KINDS) })) {
    if (request.id === knownOf) continue;
    const covered = recordings.filter((row) => isCovered(row, request));
    const choice = await reviewChoices.one({ requestId: request.id });
    if (covered.length === 0 || !choice?.chosenAt) continue;
    const chosen = covered.map(({ id, recordedAt }) => ({
      id,
      recordedAt,
      reasons: [reason],
    }));
    await putReviewItems(tx, scope, request, chosen);
    const itemCount = await reviewItems.count({ requestId: request.id });
    await reviewChoices.update(
      { requestId: request.id },
      { itemCount, approvedAt: null, approvedBy: null, approvedFindings: [] },
    );
  }
}
