import { isNull, type Transaction } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';

/**
 * From here to the end of the transaction nobody else asks for a copy of this person's recordings or adds to them. So what
 * was ingested before a request is committed before the request is seen, and what comes later sees the request. Without it
 * a recording that commits in the moment of a request is missing in the archive and counted by the gate.
 */
export async function lockHoldings(tx: Transaction, subjectId: SubjectId): Promise<void> {
  await tx.common.subjects.update({ id: subjectId, erasedAt: isNull() }, { erasedAt: null });
}
