import { type Data, moreThan, type ReviewItemRow } from '@rightful/data';
import type { RequestId } from '@rightful/policy';

/** At most `take` items of a request behind a place, the oldest recording first: two walks along one index, at any depth. */
export async function itemsAfter(
  { reviewItems }: Pick<ReturnType<Data['ofCase']>, 'reviewItems'>,
  requestId: RequestId,
  take: number,
  after: Pick<ReviewItemRow, 'recordedAt' | 'id'> | null,
): Promise<ReviewItemRow[]> {
  const order = { recordedAt: 'ASC', id: 'ASC' } as const;
  if (!after) return reviewItems.find({ requestId }, { order, take });
  const { recordedAt, id } = after;
  const together = await reviewItems.find(
    { requestId, recordedAt, id: moreThan(id) },
    { order: { id: 'ASC' }, take },
  );
  if (together.length === take) return together;
  const later = { requestId, recordedAt: moreThan(recordedAt) };
  return [...together, ...(await reviewItems.find(later, { order, take: take - together.length }))];
}
