import type { AccountRow, Transaction } from '@rightful/data';
import { writeMailToAccount } from '../../notices/write-mail.ts';

export function mailNewBrowser(
  tx: Transaction,
  now: Date,
  account: AccountRow,
  browser: string,
): Promise<void> {
  const signedInAt = now.toISOString();
  return writeMailToAccount(tx, now, account, { kind: 'signed-in-from-new-browser', signedInAt, browser });
}
