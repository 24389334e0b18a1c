import { oneOf } from '@rightful/data';
import type { AccountId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { isSamePerson } from './is-same-person.ts';

/** Whether this officer is certainly another person than whoever holds that account, and so may be the second. */
export async function isOtherPerson({ data, viewer }: OfficerContext, first: AccountId): Promise<boolean> {
  const accounts = await data.common.accounts.find({ id: oneOf([viewer.accountId, first]) });
  const [one, other] = accounts;
  return one !== undefined && other !== undefined && !isSamePerson(one, other);
}
