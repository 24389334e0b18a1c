import type { ErasureDelay, FullScope, RequestRow, Transaction } from '@rightful/data';
import type { ErasureId } from '@rightful/policy';
import { writeMailToOfficers } from '../notices/write-mail-to-officers.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';

interface Delayed {
  readonly id: ErasureId;
  readonly delayedBy: ErasureDelay;
  readonly request: RequestRow;
}

/**
 * Writes down why an erasure does not happen on its date. Each new reason is told once: to the person, and to the officers
 * where somebody of them has to act; a copy that is being made is on their list by itself.
 */
export async function tellOfDelay(
  tx: Transaction,
  scope: FullScope,
  { id, delayedBy, request }: Delayed,
): Promise<void> {
  const { erasures } = tx.owned(scope);
  const known = await erasures.one({ id });
  if (!known || known.delayedBy === delayedBy) return;
  await erasures.update({ id, state: 'waiting' }, { delayedBy });
  const answerBy = request.dueAt.toISOString();
  await writeMailToSubject(tx, tx.now, scope.subjectId, { kind: 'erasure-delayed', answerBy });
  if (delayedBy !== 'ACCESS_OPEN') await writeMailToOfficers(tx, tx.now, { kind: 'request-delayed' });
}
