import type { LimitedUse, ProcessingLimitRow, RequestRow } from '@rightful/data';
import { newId } from '@rightful/policy';
import type { RequestDetails } from '../details/request-details.ts';

/** What a request limits from the moment it comes; none for kinds that limit nothing. Who objects by letter names no use: to all. */
export function limitsOfRequest(
  { kind, subjectId, id: requestId, scopeDeviceIds, scopeFrom, scopeTo }: RequestRow,
  details: RequestDetails | undefined,
  now: Date,
): ProcessingLimitRow[] {
  return usesOf(kind, details).map((limitedUse) => ({
    subjectId,
    id: newId('processingLimit', now),
    requestId,
    limitedUse,
    scopeDeviceIds,
    scopeFrom,
    scopeTo,
    since: now,
    liftToldAt: null,
    liftsAt: null,
    liftedAt: null,
  }));
}

function usesOf(kind: RequestRow['kind'], details: RequestDetails | undefined): readonly LimitedUse[] {
  if (kind === 'restriction') return ['any'];
  return kind === 'objection' ? (details?.uses ?? ['human-review', 'training']) : [];
}
