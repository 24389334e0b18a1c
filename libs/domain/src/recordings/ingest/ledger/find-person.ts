import type { Transaction } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import { canonicalEmail } from '../../../people/identity/canonical-email.ts';

/** The person whom an e-mail address of an account or a customer number names; undefined when nobody is meant. */
export async function findPerson(
  { common }: Pick<Transaction, 'common'>,
  text: string,
): Promise<SubjectId | undefined> {
  if (text.trim() === '') return undefined;
  const account = text.includes('@') ? await common.accounts.one({ email: canonicalEmail(text) }) : null;
  if (account) return account.subjectId ?? undefined;
  const subject = await common.subjects.one({ customerNumber: text.trim() });
  return subject && !subject.erasedAt ? subject.id : undefined;
}
