import { isNull, moreThan, type RequestRow, type SubjectScope, type Transaction } from '@rightful/data';
import { writeMailToAccount } from '../notices/write-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';

const TOLD_FOR_MS = 24 * 60 * 60_000;

/**
 * Mail that something waits, never what. Who was told of one message and has not read it is not told again of each
 * further line within a day. Ask it before the message is kept. A letter has a mail of its own.
 */
export async function tellOfMessage(
  tx: Transaction,
  scope: SubjectScope,
  request: Pick<RequestRow, 'id' | 'assigneeId'>,
  from: 'customer' | 'officer',
): Promise<void> {
  const since = new Date(tx.now.getTime() - TOLD_FOR_MS);
  const untold = { sender: from, letter: isNull(), readAt: isNull(), sentAt: moreThan(since) };
  if (await tx.ofCase(scope).messages.one({ requestId: request.id, ...untold })) return;
  const notice = { kind: 'something-waits' } as const;
  if (from === 'officer') return writeMailToSubject(tx, tx.now, scope.subjectId, notice);
  const officers = await tx.common.accounts.find({ role: 'officer', closedAt: isNull() });
  const assignee = officers.filter(({ id }) => id === request.assigneeId);
  for (const officer of assignee.length > 0 ? assignee : officers) {
    await writeMailToAccount(tx, tx.now, officer, notice);
  }
}
