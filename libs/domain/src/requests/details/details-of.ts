import { caseScope, ownScope, type RequestRow } from '@rightful/data';
import type { CustomerContext, OfficerContext } from '../../portal/context.ts';
import { openDetails } from './open-details.ts';
import type { RequestDetails } from './request-details.ts';

/** What was asked in words, of a request that this viewer was shown; null where nothing was. */
export async function detailsOf(
  { data, viewer }: CustomerContext | OfficerContext,
  request: RequestRow,
): Promise<RequestDetails | null> {
  if (!request.detailsSealed) return null;
  const scope = viewer.kind === 'customer' ? ownScope(viewer) : caseScope(viewer, request.subjectId);
  return openDetails(data, scope, request);
}
