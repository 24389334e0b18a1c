import { caseScope, oneOf, reviewScope } from '@rightful/data';
import type { RecordingId, RequestId } from '@rightful/policy';
import { openReviewOf } from '../officers/officer-requests.ts';
import type { OfficerContext } from '../portal/context.ts';
import { withdrawProposed } from './withdraw-proposed.ts';

/**
 * An officer, within an open review, takes back what was proposed for a recording: it goes out as it is. False when no review
 * is open for this officer. What was released before stays: another redaction can replace it, nothing takes it away.
 */
export async function keepRecording(
  ctx: OfficerContext,
  requestId: RequestId,
  recordingId: RecordingId,
): Promise<boolean> {
  const owner = await ctx.data.across.ownerOf('request', requestId);
  if (!owner) return false;
  const scope = caseScope(ctx.viewer, owner);
  const now = ctx.now();
  const blobs = await ctx.data.transact(now, async (tx) => {
    const cases = tx.ofCase(scope);
    const standing = { id: requestId, state: oneOf(['held', 'stopped', 'frozen']) };
    if ((await cases.requests.update(standing, { leaseUntil: null })) !== 1) return null;
    // What is proposed stays as it was when it was proposed, for whoever decides on it.
    if ((await cases.decisions.count({ requestId, openMark: 1 })) > 0) return null;
    const request = await cases.requests.one({ id: requestId });
    const review = request && (await openReviewOf(ctx, request));
    if (!review || !reviewScope(ctx.viewer, review, now)) return null;
    const withdrawn = await cases.redactions.count({ requestId, recordingId, state: 'proposed' });
    const facts = { requestId, recordingId };
    if (withdrawn > 0)
      tx.record({ action: 'keep-recording', viewer: ctx.viewer, about: scope, recordingId, facts });
    return withdrawProposed(tx, scope, requestId, recordingId);
  });
  for (const blobId of blobs ?? []) await ctx.blobs.delete(blobId);
  return blobs !== null;
}
