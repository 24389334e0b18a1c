import { isNull, type Transaction } from '@rightful/data';
import type { AuthorityId } from '@rightful/policy';
import { writeMailToAccount } from './write-mail.ts';

/** To everybody of an authority who can sign in: something waits. What, stands at their desk. */
export async function writeMailToAuthority(
  tx: Transaction,
  now: Date,
  authorityId: AuthorityId,
): Promise<void> {
  const staff = await tx.common.accounts.find({ authorityId, closedAt: isNull() }, { order: { id: 'ASC' } });
  for (const account of staff) await writeMailToAccount(tx, now, account, { kind: 'something-waits' });
}
