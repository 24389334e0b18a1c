import type { FullScope, Transaction } from '@rightful/data';
import {
  oneOf,
  type RecordingTraits,
  type RequestRow,
  type ReviewItemRow,
  type ReviewReason,
} from '@rightful/data';
import { newId } from '@rightful/policy';

export type Chosen = Pick<RecordingTraits, 'id' | 'recordedAt'> & { readonly reasons: ReviewReason[] };

/** Adds to what has to be heard of a request what is not there yet, and the reasons to what is. A verdict that stands stays. */
export async function putReviewItems(
  tx: Transaction,
  scope: FullScope,
  { id: requestId }: Pick<RequestRow, 'id'>,
  chosen: readonly Chosen[],
): Promise<void> {
  const { reviewItems } = tx.owned(scope);
  const known = new Map(
    (await reviewItems.find({ requestId, recordingId: oneOf(chosen.map(({ id }) => id)) })).map((item) => [
      item.recordingId,
      item,
    ]),
  );
  const fresh: ReviewItemRow[] = [];
  for (const { id: recordingId, recordedAt, reasons } of chosen) {
    const item = known.get(recordingId);
    if (!item) {
      fresh.push({
        subjectId: scope.subjectId,
        id: newId('reviewItem', tx.now),
        requestId,
        recordingId,
        recordedAt,
        reasons,
        chosenAt: tx.now,
        verdict: null,
        ground: null,
        regions: [],
        decidedBy: null,
        decidedAt: null,
      });
    } else if (reasons.some((reason) => !item.reasons.includes(reason))) {
      await reviewItems.update({ id: item.id }, { reasons: [...new Set([...item.reasons, ...reasons])] });
    }
  }
  if (fresh.length > 0) await reviewItems.insert(fresh);
}
