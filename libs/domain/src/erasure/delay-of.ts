import { type ErasureDelay, type FullScope, isNotNull, oneOf, type RecordingFilter } from '@rightful/data';
import type { Portal } from '../portal/portal.ts';
import { COPY_KINDS } from '../requests/request-states.ts';
import { meantRecordings } from './held-recordings.ts';
import { openEvidence } from './open-evidence.ts';

/** Why an erasure cannot happen now; null when it can. What is on hold stays behind, unless nothing else is left. */
export async function delayOf(
  portal: Pick<Portal, 'data'>,
  scope: FullScope,
  filter: RecordingFilter,
): Promise<ErasureDelay | null> {
  const owned = portal.data.owned(scope);
  const copies = await owned.requests.count({ kind: oneOf(COPY_KINDS), openMark: 1 });
  if (copies > 0) return 'ACCESS_OPEN';
  const { erasable, onHold, frozen } = await meantRecordings(portal, scope, filter);
  const isEvidence = await openEvidence(portal, scope);
  const archives = await owned.archives.find({ frozenAt: isNotNull() });
  if (frozen.length > 0 || archives.some(({ id }) => isEvidence(id))) return 'EVIDENCE_FROZEN';
  return onHold.length > 0 && erasable.length === 0 ? 'LEGAL_HOLD' : null;
}
