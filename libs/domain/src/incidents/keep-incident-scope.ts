import { type IncidentRow, type IncidentScopeRow, isDuplicate } from '@rightful/data';
import type { Portal } from '../portal/portal.ts';
import { countIncidentScope, type IncidentReach } from './count-incident-scope.ts';

const FIELDS = [
  'recordingCount',
  'personCount',
  'receiverCount',
  'totalDurationMs',
  'firstRecordedAt',
  'lastRecordedAt',
  'firstSentAt',
] as const satisfies readonly (keyof IncidentReach)[];

/**
 * Counts how far an open incident reaches and keeps it as a further version when it differs. Answers all versions, the oldest
 * first. A closed one stands as it was: what it touched may be erased since.
 */
export async function keepIncidentScope(
  portal: Portal,
  incident: Pick<IncidentRow, 'id'>,
): Promise<readonly IncidentScopeRow[]> {
  const before = await scopesOf(portal, incident);
  const isOpen = (await portal.data.common.incidents.count({ id: incident.id, state: 'open' })) > 0;
  if (!isOpen) return before;
  const reach = await countIncidentScope(portal, incident);
  const last = before.at(-1);
  if (last && isSame(last, reach)) return before;
  const row = { ...reach, incidentId: incident.id, number: (last?.number ?? 0) + 1, countedAt: portal.now() };
  try {
    await portal.data.transact(portal.now(), (tx) => tx.common.incidentScopes.insert(row));
  } catch (error) {
    // Somebody else counted at the same moment.
    if (!isDuplicate(error)) throw error;
    return scopesOf(portal, incident);
  }
  return [...before, row];
}

/** Every version that was kept, the oldest first. */
export const scopesOf = (portal: Portal, { id }: Pick<IncidentRow, 'id'>): Promise<IncidentScopeRow[]> =>
  portal.data.common.incidentScopes.find({ incidentId: id }, { order: { number: 'ASC' } });

/** The last version that was kept: how far it reaches now. */
export async function reachOf(
  portal: Portal,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<IncidentScopeRow | null> {
  const [last] = await portal.data.common.incidentScopes.find(
    { incidentId: id },
    { order: { number: 'DESC' }, take: 1 },
  );
  return last ?? null;
}

const isSame = (one: IncidentReach, other: IncidentReach): boolean =>
  FIELDS.every((field) => Number(one[field] ?? -1) === Number(other[field] ?? -1));
