import { type AccountRow, isNull, moreThan, type Transaction } from '@rightful/data';
import type { MessageContent } from '@rightful/mail';
import type { AccountId } from '@rightful/policy';
import {
  classOf,
  isPaced,
  NOTHING_MORE,
  NOTICE_PAUSE_MS,
  type OfficerNotice,
  type PacedNotice,
  withMore,
} from './notice-pace.ts';
import { writeMail, writeMailToAccount } from './write-mail.ts';

/**
 * To every privacy officer. Incidents that a customer or the gate found go out at once, each by itself. What else comes
 * is mailed at most once in some minutes for each class: the first at once, and what comes meanwhile in one mail that
 * says how much of what waits. The desk shows each thing by itself, whatever is mailed. `exceptTo`: whom it is about.
 */
export async function writeMailToOfficers(
  tx: Transaction,
  now: Date,
  notice: OfficerNotice,
  exceptTo?: AccountId,
): Promise<void> {
  const officers = await tx.common.accounts.find(
    { role: 'officer', closedAt: isNull() },
    { order: { id: 'ASC' } },
  );
  for (const officer of officers) {
    if (officer.id === exceptTo) continue;
    if (isPaced(notice)) await writePaced(tx, now, officer, notice);
    else await writeMailToAccount(tx, now, officer, notice);
  }
}

async function writePaced(
  tx: Transaction,
  now: Date,
  { id, email, locale }: AccountRow,
  notice: PacedNotice,
): Promise<void> {
  // Holds the officer's row to the end of the transaction, so that two at once do not both find no mail.
  await tx.common.accounts.update({ id, closedAt: isNull() }, { closedAt: null });
  const recent = await tx.common.mails.find(
    { accountId: id, noticeAt: moreThan(new Date(now.getTime() - NOTICE_PAUSE_MS)) },
    { order: { noticeAt: 'DESC' } },
  );
  const last = recent.find(({ message }) => classOf(message as MessageContent) === classOf(notice));
  const to = { accountId: id, address: email, locale };
  if (!last?.noticeAt) {
    await writeMail(tx, now, to, notice, now);
    return;
  }
  const waiting = last.message as MessageContent;
  if (waiting.kind === 'more-waits' && last.noticeAt > now) {
    // Only what no sender has claimed yet still says all that it is given.
    const unclaimed = { id: last.id, attempts: 0 };
    if ((await tx.common.mails.update(unclaimed, { message: withMore(waiting, notice) })) === 1) return;
  }
  const freeAt = new Date(last.noticeAt.getTime() + NOTICE_PAUSE_MS);
  await writeMail(tx, now, to, withMore(NOTHING_MORE, notice), freeAt);
}
