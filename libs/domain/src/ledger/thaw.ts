import { type FullScope, oneOf, type Transaction } from '@rightful/data';
import { type IncidentId, idFromBytes } from '@rightful/policy';
import { batches } from '../incidents/freeze-plan.ts';

/**
 * Lets go the recordings that only this incident froze. Archives that it stopped stay stopped: whoever wants
 * a copy gets one that was built after the doubt.
 */
export async function thaw(tx: Transaction, scope: FullScope, incidentId: IncidentId): Promise<void> {
  const { frozenThings, recordings } = tx.owned(scope);
  const frozen = await frozenThings.find({ kind: 'recording' });
  const others = [...new Set(frozen.map((row) => row.incidentId))].filter((id) => id !== incidentId);
  // What a closed one froze it let go, too.
  const open = others.length ? await tx.common.incidents.find({ id: oneOf(others), state: 'open' }) : [];
  const isOpen = new Set(open.map(({ id }) => id));
  const isOfOthers = new Set(
    frozen.filter((row) => isOpen.has(row.incidentId)).map(({ thing }) => thing.toString('hex')),
  );
  const ids = frozen
    .filter((row) => row.incidentId === incidentId && !isOfOthers.has(row.thing.toString('hex')))
    .map(({ thing }) => idFromBytes('recording', thing));
  for (const some of batches(ids)) await recordings.update({ id: oneOf(some) }, { frozenAt: null });
  await tx.common.incidents.update({ id: incidentId }, { state: 'closed' });
}
