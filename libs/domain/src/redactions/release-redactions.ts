import { type FullScope, oneOf, type Transaction } from '@rightful/data';
import type { AccountId, RecordingId, RequestId } from '@rightful/policy';

export type ReleasedRedactions =
  /** On which recordings one took effect. When there are any, an archive that was built before must be built anew. */
  | { readonly kind: 'released'; readonly recordingIds: readonly RecordingId[] }
  /** One of them was made by this very officer; nothing was changed. */
  | { readonly kind: 'own-redaction' };

/**
 * What was proposed for a request takes effect, within the change by which a second officer lets the request go. From then on
 * the archive must hold the muted copies, and the gate stops one that does not; in the portal, too, the owner hears and reads no more than that.
 */
export async function releaseRedactions(
  tx: Transaction,
  scope: FullScope,
  requestId: RequestId,
  officerId: AccountId,
): Promise<ReleasedRedactions> {
  const { redactions, recordings } = tx.owned(scope);
  const proposed = await redactions.find({ requestId, state: 'proposed' });
  if (proposed.some(({ madeBy }) => madeBy === officerId)) return { kind: 'own-redaction' };
  if (proposed.length === 0) return { kind: 'released', recordingIds: [] };
  const recordingIds = proposed.map(({ recordingId }) => recordingId);
  const gone = { state: 'withdrawn', openMark: null, withdrawnAt: tx.now } as const;
  await redactions.update({ requestId, recordingId: oneOf(recordingIds), state: 'released' }, gone);
  const released = { state: 'released', openMark: 2, releasedBy: officerId, releasedAt: tx.now } as const;
  await redactions.update({ requestId, state: 'proposed' }, released);
  await recordings.update({ id: oneOf(recordingIds) }, { keptBackAt: tx.now });
  return { kind: 'released', recordingIds };
}
