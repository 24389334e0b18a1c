import { type FullScope, oneOf, type Transaction } from '@rightful/data';
import type { IncidentId } from '@rightful/policy';
import { standingFreezes } from '../incidents/standing-freezes.ts';
import { changeState } from '../requests/change-state.ts';
import { COPY_KINDS } from '../requests/request-states.ts';

/**
 * Packs anew what this incident stopped while it was still being packed, from the beginning: without what stays frozen, and
 * past the gate. A subject for whom another open incident still holds what it froze waits for that one.
 */
export async function resumeRequests(
  tx: Transaction,
  scope: FullScope,
  incidentId: IncidentId,
): Promise<void> {
  const { frozenThings, requests } = tx.owned(scope);
  const incidentIds = [...new Set((await frozenThings.find({})).map((row) => row.incidentId))];
  const others = incidentIds.filter((id) => id !== incidentId);
  if ((await standingFreezes(tx, others)).some(({ state }) => state === 'open')) return;
  const stopped = { kind: oneOf(COPY_KINDS), state: 'frozen', openMark: 1 } as const;
  for (const { id } of await requests.find(stopped))
    await changeState(tx, scope, id, 'resume', { packedAt: null, attempts: 0, findings: [] });
}
