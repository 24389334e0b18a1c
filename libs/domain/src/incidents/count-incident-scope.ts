import { type IncidentRow, type ReachCount, taskScope } from '@rightful/data';
import { taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { filterOf } from '../requests/request-scope.ts';

export type IncidentReach = ReachCount;

/**
 * How far an incident reaches, counted anew from what it froze and from the ledgers: never a typed number. What was stopped
 * before it was packed counts with what would have been packed.
 */
export async function countIncidentScope(
  portal: Portal,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<IncidentReach> {
  let reach = await portal.data.across.incidentReach(id);
  const people = new Set<string>();
  for (const { subjectId, requestId } of await portal.data.across.unpackedRequests(id)) {
    const owned = portal.data.owned(taskScope(taskContext(portal, 'count-incident').viewer, subjectId));
    const request = await owned.requests.one({ id: requestId });
    if (!request) continue;
    const totals = await owned.recordings.totals(filterOf(request));
    if (totals.recordingCount === 0) continue;
    reach = {
      ...reach,
      recordingCount: reach.recordingCount + totals.recordingCount,
      personCount: reach.personCount + (people.has(subjectId) ? 0 : 1),
      totalDurationMs: reach.totalDurationMs + totals.totalDurationMs,
      firstRecordedAt: earlier(reach.firstRecordedAt, totals.firstRecordedAt),
      lastRecordedAt: later(reach.lastRecordedAt, totals.lastRecordedAt),
    };
    people.add(subjectId);
  }
  return reach;
}

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);
const later = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one > other ? one : other) : (one ?? other);
