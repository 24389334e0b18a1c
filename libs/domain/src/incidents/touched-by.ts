import type { IncidentRow, Transaction } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';

const MOST_THINGS = 200_000;

/** Whose things an incident froze, each once, in an order in which they may be locked. */
export async function touchedBy(
  { across }: Pick<Transaction, 'across'>,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<SubjectId[]> {
  const things = await across.frozenBy(id, MOST_THINGS);
  return [...new Set(things.map(({ subjectId }) => subjectId))].sort();
}
