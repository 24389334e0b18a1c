import type { AccountRow, Transaction } from '@rightful/data';
import { writeMailToAccount } from '../../notices/write-mail.ts';

export function mailPause(tx: Transaction, now: Date, account: AccountRow, until: Date): Promise<void> {
  return writeMailToAccount(tx, now, account, { kind: 'too-many-attempts', retryAt: until.toISOString() });
}
