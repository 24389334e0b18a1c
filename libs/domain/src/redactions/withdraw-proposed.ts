import type { SubjectScope, Transaction } from '@rightful/data';
import type { RecordingId, RequestId } from '@rightful/policy';

/** Takes back what is proposed for one recording of a request. Gives the blobs that the caller deletes after the change; the sweep deletes what it did not. */
export async function withdrawProposed(
  tx: Transaction,
  scope: SubjectScope,
  requestId: RequestId,
  recordingId: RecordingId,
): Promise<string[]> {
  const { redactions } = tx.ofCase(scope);
  const proposed = await redactions.find({ requestId, recordingId, state: 'proposed' });
  for (const { id } of proposed) {
    const gone = { state: 'withdrawn', openMark: null, withdrawnAt: tx.now } as const;
    await redactions.update({ id, state: 'proposed' }, gone);
  }
  return proposed.flatMap(({ blobId }) => blobId ?? []);
}
