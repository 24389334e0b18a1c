import type { Transaction } from '@rightful/data';
import type { MessageContent } from '@rightful/mail';
import type { SubjectId } from '@rightful/policy';
import { writeMailToAccount } from './write-mail.ts';

/** To the customer whose data it is about; to nobody while they have no account. */
export async function writeMailToSubject(
  tx: Transaction,
  now: Date,
  subjectId: SubjectId,
  content: MessageContent,
): Promise<void> {
  const account = await tx.common.accounts.one({ subjectId });
  if (account && account.closedAt === null) await writeMailToAccount(tx, now, account, content);
}
