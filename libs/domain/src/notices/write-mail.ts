import type { AccountRow, Transaction } from '@rightful/data';
import type { MailLocale, MessageContent } from '@rightful/mail';
import { type AccountId, type MailId, newId } from '@rightful/policy';

/** The job that sends what these functions write; nudge it after the commit. */
export const SEND_MAIL = 'send-mail';

interface Recipient {
  readonly accountId: AccountId | null;
  readonly address: string;
  readonly locale: MailLocale;
}

/** Writes a mail in the transaction of the change that it tells of: both stand, or neither. Answers its id. */
export async function writeMail(
  tx: Transaction,
  now: Date,
  to: Recipient,
  content: MessageContent,
  noticeAt: Date | null = null,
): Promise<MailId> {
  const id = newId('mail', now);
  await tx.common.mails.insert({
    id,
    accountId: to.accountId,
    toAddress: to.address,
    locale: to.locale,
    message: content,
    createdAt: now,
    nextTryAt: noticeAt ?? now,
    attempts: 0,
    sentAt: null,
    noticeAt,
  });
  return id;
}

export async function writeMailToAccount(
  tx: Transaction,
  now: Date,
  account: Pick<AccountRow, 'id' | 'email' | 'locale'>,
  content: MessageContent,
): Promise<void> {
  await writeMail(
    tx,
    now,
    { accountId: account.id, address: account.email, locale: account.locale },
    content,
  );
}
