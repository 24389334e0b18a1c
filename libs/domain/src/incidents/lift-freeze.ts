import { type FullScope, oneOf, type Transaction } from '@rightful/data';
import { type IncidentId, idFromBytes } from '@rightful/policy';
import { batches } from './freeze-plan.ts';
import { standingFreezes } from './standing-freezes.ts';

/**
 * Lets go the recordings of one subject that only this incident froze. Archives that it stopped stay stopped: whoever wants a
 * copy gets one that was built after the doubt. Lock the subject's holdings first.
 */
export async function liftFreeze(tx: Transaction, scope: FullScope, incidentId: IncidentId): Promise<void> {
  const { frozenThings, recordings } = tx.owned(scope);
  const frozen = await frozenThings.find({ kind: 'recording' });
  const others = [...new Set(frozen.map((row) => row.incidentId))].filter((id) => id !== incidentId);
  const holding = new Set((await standingFreezes(tx, others)).map(({ id }) => id));
  const isOfOthers = new Set(
    frozen.filter((row) => holding.has(row.incidentId)).map(({ thing }) => thing.toString('hex')),
  );
  const ids = frozen
    .filter((row) => row.incidentId === incidentId && !isOfOthers.has(row.thing.toString('hex')))
    .map(({ thing }) => idFromBytes('recording', thing));
  for (const some of batches(ids)) await recordings.update({ id: oneOf(some) }, { frozenAt: null });
}
