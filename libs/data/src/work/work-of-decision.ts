import type { DecisionRow } from '../entities/decision.entity.ts';
import type { WorkFacts } from './work-of-request.ts';

/** What waits for a second officer, as a piece of work; `id` are its 16 bytes. Nobody may be kept waiting: it is due at once. */
export function workOfDecision({ proposedAt, state }: DecisionRow, id: Buffer): WorkFacts {
  return {
    id,
    thing: 'decision',
    label: null,
    kind: 'decision',
    state,
    reason: 'second-officer',
    door: null,
    actAt: proposedAt,
    dueAt: null,
    paused: false,
    assigneeId: null,
    version: 1,
  };
}
