import { type AccountRow, isDuplicate, type Transaction, taskScope } from '@rightful/data';
import { isPlainAddress } from '@rightful/mail';
import { type AccountId, type AuthorityId, newId, type SubjectId, type ViewerOf } from '@rightful/policy';
import { type PasswordRefused, passwordRefused } from './change-password.ts';
import { canonicalEmail } from './identity/canonical-email.ts';
import { subjectSeal } from './identity/subject-seal.ts';
import type { Refusal } from './outcomes.ts';
import { hashPassword } from './passwords/password-hash.ts';
import { passwordProblem } from './passwords/password-problem.ts';
import type { PeopleContext } from './people-context.ts';

export type CreateAccountInput = {
  readonly email: string;
  readonly displayName: string;
  readonly locale: AccountRow['locale'];
  readonly password: string;
} & (
  | { readonly role: 'customer'; readonly subjectId: SubjectId }
  | { readonly role: 'officer' }
  | { readonly role: 'regulator'; readonly authorityId: AuthorityId }
);
export type AccountCreated = { readonly kind: 'AccountCreated'; readonly accountId: AccountId };
export type AccountRefused = Refusal<'AccountRefused'>;
export type CreateAccountResult = AccountCreated | AccountRefused | PasswordRefused;

const refused = (code: string, message: string, path: readonly string[]): AccountRefused => ({
  kind: 'AccountRefused',
  code,
  message,
  path,
});

/** For the operator's commands and the demo; nobody makes an account over the network. */
export async function createAccount(
  ctx: PeopleContext<ViewerOf<'system'>>,
  input: CreateAccountInput,
): Promise<CreateAccountResult> {
  const now = ctx.now();
  const email = canonicalEmail(input.email);
  if (!isPlainAddress(email)) return refused('EMAIL_INVALID', 'Give one plain e-mail address.', ['email']);
  const problem = passwordProblem(input.password, email);
  if (problem !== undefined) return { ...passwordRefused(problem), path: ['password'] };
  const account: AccountRow = {
    id: newId('account', now),
    role: input.role,
    email,
    displayName: input.displayName,
    locale: input.locale,
    letterLocale: null,
    subjectId: input.role === 'customer' ? input.subjectId : null,
    subjectSeal: null,
    authorityId: input.role === 'regulator' ? input.authorityId : null,
    passwordHash: await hashPassword(input.password),
    totpSealed: null,
    totpConfirmedAt: null,
    totpLastStep: null,
    failedAttempts: 0,
    lockedUntil: null,
    createdAt: now,
    closedAt: null,
  };
  try {
    await ctx.data.transact(now, async (tx) => {
      await tx.common.accounts.insert({ ...account, subjectSeal: await sealOf(tx, ctx.viewer, account) });
      const { viewer } = ctx;
      tx.record({ action: 'create-account', viewer, facts: { role: input.role } });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return refused('ACCOUNT_EXISTS', 'The address or the person has an account already.', ['email']);
  }
  return { kind: 'AccountCreated', accountId: account.id };
}

/** Pairs a customer's account with their subject, once; see `subjectSeal`. */
async function sealOf(
  tx: Transaction,
  viewer: ViewerOf<'system'>,
  { id, subjectId }: AccountRow,
): Promise<Buffer | null> {
  return subjectId && subjectSeal(await tx.keyring.markKey(taskScope(viewer, subjectId)), id);
}
