import { type AccountRow, isNotNull, isNull, type Transaction } from '@rightful/data';
import type { MailLocale, MessageContent } from '@rightful/mail';
import { type AccountId, newId } from '@rightful/policy';

/** The job that sends what these functions write; nudge it after the commit. */
export const SEND_MAIL = 'send-mail';
/** Between two notices to one officer. */
export const NOTICE_PAUSE_MS = 15 * 60_000;

interface Recipient {
  readonly accountId: AccountId | null;
  readonly address: string;
  readonly locale: MailLocale;
}

/** Writes a mail in the transaction of the change that it tells of: both stand, or neither. */
export async function writeMail(
  tx: Transaction,
  now: Date,
  to: Recipient,
  content: MessageContent,
  noticeAt: Date | null = null,
): Promise<void> {
  await tx.common.mails.insert({
    id: newId('mail', now),
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
}

export function writeMailToAccount(
  tx: Transaction,
  now: Date,
  account: Pick<AccountRow, 'id' | 'email' | 'locale'>,
  content: MessageContent,
): Promise<void> {
  return writeMail(
    tx,
    now,
    { accountId: account.id, address: account.email, locale: account.locale },
    content,
  );
}

/**
 * To every privacy officer, at most once in some minutes each: the first at once, and what comes meanwhile in one mail that
 * says that more waits. The desk shows each thing by itself, whatever is mailed.
 */
export async function writeMailToOfficers(
  tx: Transaction,
  now: Date,
  content: MessageContent,
): Promise<void> {
  const officers = await tx.common.accounts.find(
    { role: 'officer', closedAt: isNull() },
    { order: { id: 'ASC' } },
  );
  for (const officer of officers) await writeNotice(tx, now, officer, content);
}

async function writeNotice(
  tx: Transaction,
  now: Date,
  { id, email, locale }: AccountRow,
  content: MessageContent,
): Promise<void> {
  // Holds the officer's row to the end of the transaction, so that two at once do not both find no mail.
  await tx.common.accounts.update({ id, closedAt: isNull() }, { closedAt: null });
  const [last] = await tx.common.mails.find(
    { accountId: id, noticeAt: isNotNull() },
    { order: { noticeAt: 'DESC' }, take: 1 },
  );
  if (last?.noticeAt && last.noticeAt > now) return;
  const freeAtMs = last?.noticeAt ? last.noticeAt.getTime() + NOTICE_PAUSE_MS : 0;
  const isFree = freeAtMs <= now.getTime();
  await writeMail(
    tx,
    now,
    { accountId: id, address: email, locale },
    isFree ? content : { kind: 'more-waits' },
    isFree ? now : new Date(freeAtMs),
  );
}
