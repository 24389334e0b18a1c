import type { IncidentRow } from '../entities/incident.entity.ts';
import type { WorkFacts } from './work-of-request.ts';

/**
 * An open incident as a piece of work; `id` are its 16 bytes. Somebody looks at once; the law's own clock is its limit. `waits`:
 * something was proposed in it, and another officer has to decide. That comes first, for it may be what tells the people.
 */
export function workOfIncident(
  { caseNumber, state, awareAt, notifyBy, isUntold }: IncidentRow,
  id: Buffer,
  waits: boolean,
): Omit<WorkFacts, 'version' | 'assigneeId'> {
  return {
    id,
    thing: 'incident',
    label: caseNumber,
    kind: 'incident',
    state,
    reason: waits ? 'second-officer' : isUntold ? 'people-untold' : 'incident',
    door: null,
    actAt: awareAt,
    dueAt: notifyBy,
    paused: false,
  };
}
