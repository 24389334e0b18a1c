import type { FullScope, Transaction } from '@rightful/data';
import type { IncidentId } from '@rightful/policy';
import { liftFreeze } from '../incidents/lift-freeze.ts';

/** A doubt is settled: what only it froze is let go, and its incident ends, with whatever officers still proposed of it. */
export async function thaw(tx: Transaction, scope: FullScope, incidentId: IncidentId): Promise<void> {
  await liftFreeze(tx, scope, incidentId);
  const unheard = { state: 'withdrawn', openMark: null, decidedAt: tx.now } as const;
  await tx.common.incidentDecisions.update({ incidentId, openMark: 1 }, unheard);
  await tx.common.incidents.update({ id: incidentId }, { state: 'closed', closedAt: tx.now });
}
