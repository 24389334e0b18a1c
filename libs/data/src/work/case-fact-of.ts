import type { CaseEnd, CaseFactRow } from '../entities/case-fact.entity.ts';
import type { RequestRow } from '../entities/request.entity.ts';

/** What the figures count of a request; `id` are its 16 bytes. */
export function caseFactOf(request: RequestRow, id: Buffer): CaseFactRow {
  const { receivedAt, kind, dueAt, readyAt, endedAt, outcome, openMark, clock, grounds, assigneeId } =
    request;
  return {
    receivedAt,
    id,
    kind,
    dueAt,
    answeredAt: readyAt ?? (outcome === null ? null : endedAt),
    ending: endOf(request),
    isOpen: openMark === 1,
    wasPaused: clock.pauses.length > 0,
    wasExtended: clock.extension !== null,
    grounds,
    assigneeId,
  };
}

function endOf({ outcome, readyAt, state }: RequestRow): CaseEnd {
  if (outcome !== null) return outcome;
  if (readyAt !== null) return 'granted';
  return state === 'withdrawn' || state === 'closed' ? state : 'open';
}
