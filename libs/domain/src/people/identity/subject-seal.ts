import { timingSafeEqual } from 'node:crypto';
import { type AccountRow, type Data, ownScope } from '@rightful/data';
import type { AccountId, ViewerOf } from '@rightful/policy';
import { encodeParts, SealError, type SubjectKey } from '@rightful/vault';

/** Pairs an account with a subject. Only who holds the subject's key can make it. */
export const subjectSeal = (key: SubjectKey, accountId: AccountId): Buffer =>
  key.mac(encodeParts(['rightful/account', accountId]));

/** Whether this customer's account was paired with this very subject. In 2018 it was a person who paired wrongly. */
export async function isPaired(
  data: Pick<Data, 'keyring'>,
  account: AccountRow,
  viewer: ViewerOf<'customer'>,
): Promise<boolean> {
  try {
    const expected = subjectSeal(await data.keyring.markKey(ownScope(viewer)), account.id);
    return account.subjectSeal !== null && timingSafeEqual(account.subjectSeal, expected);
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}
