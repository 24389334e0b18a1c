import { isNull, oneOf, type RequestRow, type SubjectScope, type Transaction } from '@rightful/data';
import { writeMailToAccount } from '../notices/write-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';

/**
 * Mail that something waits, never what. Only for the first message that the other side has not read: who has been told
 * is not told again with each further line. Ask it before the message is kept.
 */
export async function tellOfMessage(
  tx: Transaction,
  scope: SubjectScope,
  request: Pick<RequestRow, 'id' | 'assigneeId'>,
  from: 'customer' | 'officer',
): Promise<void> {
  const sender = oneOf(from === 'customer' ? ['customer'] : ['officer', 'portal']);
  const waiting = await tx
    .ofCase(scope)
    .messages.find({ requestId: request.id, sender, readAt: isNull() }, { take: 1 });
  if (waiting.length > 0) return;
  const notice = { kind: 'something-waits' } as const;
  if (from === 'officer') return writeMailToSubject(tx, tx.now, scope.subjectId, notice);
  const officers = await tx.common.accounts.find({ role: 'officer', closedAt: isNull() });
  const assignee = officers.filter(({ id }) => id === request.assigneeId);
  for (const officer of assignee.length > 0 ? assignee : officers) {
    await writeMailToAccount(tx, tx.now, officer, notice);
  }
}
