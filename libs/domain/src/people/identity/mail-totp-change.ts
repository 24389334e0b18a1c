import type { AccountRow, Transaction } from '@rightful/data';
import type { TotpChange } from '@rightful/mail';
import { writeMailToAccount } from '../../notices/write-mail.ts';

export function mailTotpChange(
  tx: Transaction,
  now: Date,
  account: Pick<AccountRow, 'id' | 'email' | 'locale'>,
  change: TotpChange,
): Promise<void> {
  return writeMailToAccount(tx, now, account, { kind: 'totp-changed', changedAt: now.toISOString(), change });
}
