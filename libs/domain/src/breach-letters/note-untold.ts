import { type IncidentRow, isNotNull, type Transaction } from '@rightful/data';
import type { KeyService } from '@rightful/vault';
import { isDutyStanding } from '../assessments/standing-duty.ts';
import { letterRulings } from './letter-rulings.ts';
import { MOST_LETTERS, waitsForRelease } from './waiting-letters.ts';

type Reads = Pick<Transaction, 'common' | 'across'>;

/**
 * Whether people have to be told of an incident, by its latest assessment or an order, and what two officers released so far does
 * not reach them all. Where letters would be out of proportion, a public notice does instead.
 */
export async function isUntold(
  data: Reads,
  keyService: KeyService,
  incident: Pick<IncidentRow, 'id'>,
): Promise<boolean> {
  const { exception, orderedAt } = await letterRulings({ data }, incident);
  if (!orderedAt && !(await isDutyStanding(data, keyService, incident, 'tell-people'))) return false;
  if (exception && exception !== 'effort') return false;
  const notices = await data.common.publicNotices.count({ incidentId: incident.id, releasedAt: isNotNull() });
  if (exception) return notices === 0;
  const letters = await data.across.breachLettersOf(incident.id, MOST_LETTERS);
  return letters.length > 0
    ? letters.some((letter) => waitsForRelease(letter) && !letter.exception)
    : notices === 0;
}

/** Keeps that with the incident, and so on the officers' list, where it is another than before. */
export async function noteUntold(
  tx: Transaction,
  keyService: KeyService,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<void> {
  const now = await isUntold(tx, keyService, { id });
  const standing = await tx.common.incidents.one({ id });
  if (standing && standing.isUntold !== now) await tx.common.incidents.update({ id }, { isUntold: now });
}
