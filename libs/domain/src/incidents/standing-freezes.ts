import { type IncidentRow, oneOf, type Transaction } from '@rightful/data';
import type { IncidentId } from '@rightful/policy';

/**
 * Those of these incidents that hold what they froze: open ones, unless two officers lifted their freeze, and closed ones
 * that keep it.
 */
export async function standingFreezes(
  tx: Pick<Transaction, 'common'>,
  ids: readonly IncidentId[],
): Promise<Pick<IncidentRow, 'id' | 'state'>[]> {
  if (ids.length === 0) return [];
  const [incidents, lifts] = await Promise.all([
    tx.common.incidents.find({ id: oneOf(ids) }),
    tx.common.incidentDecisions.find({ incidentId: oneOf(ids), kind: 'lift-freeze', state: 'applied' }),
  ]);
  const lifted = new Set(lifts.map(({ incidentId }) => incidentId));
  return incidents.filter(
    ({ id, state, keepsFrozen }) => keepsFrozen || (state === 'open' && !lifted.has(id)),
  );
}
