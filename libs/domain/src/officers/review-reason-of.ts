import { caseScope, ownScope, type ReviewRow } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import type { CustomerContext, OfficerContext } from '../portal/context.ts';
import { openReason } from '../reasons/open-reason.ts';

/** Why an officer opened a review, for officers and for whose recordings it opened; null where that was written before words were sealed. */
export function reviewReasonOf(
  ctx: CustomerContext | OfficerContext,
  row: ReviewRow,
): Promise<string | null> {
  const { data, viewer } = ctx;
  const scope = viewer.kind === 'customer' ? ownScope(viewer) : caseScope(viewer, row.subjectId);
  return openReason(data, scope, idToBytes(row.id), row.reasonSealed, row.keyVersion);
}
