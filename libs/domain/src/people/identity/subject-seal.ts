import { timingSafeEqual } from 'node:crypto';
import { type AccountRow, type Data, taskScope } from '@rightful/data';
import type { AccountId } from '@rightful/policy';
import { encodeParts, SealError, type SubjectKey } from '@rightful/vault';

/** Pairs an account with a subject. Only who holds the subject's key can make it. */
export const subjectSeal = (key: SubjectKey, accountId: AccountId): Buffer =>
  key.mac(encodeParts(['rightful/account', accountId]));

/**
 * Whether this account was paired with the very subject that its row names. True for staff, whose accounts name
 * none. In 2018 it was a person who paired wrongly.
 */
export async function isPaired(data: Pick<Data, 'keyring'>, account: AccountRow): Promise<boolean> {
  if (account.subjectId === null) return true;
  try {
    const scope = taskScope({ kind: 'system', task: 'sign-in' }, account.subjectId);
    const expected = subjectSeal(await data.keyring.markKey(scope), account.id);
    return account.subjectSeal !== null && timingSafeEqual(account.subjectSeal, expected);
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}
