import { writeMailToAccount } from '../notices/write-mail.ts';
import { endOthers } from './end-other-sessions.ts';
import { doneBy } from './identity/on-record.ts';
import { tryProof } from './identity/try-proof.ts';
import type { Refusal, TooManyAttempts } from './outcomes.ts';
import { hashPassword } from './passwords/password-hash.ts';
import { PASSWORD_LENGTH, type PasswordProblem, passwordProblem } from './passwords/password-problem.ts';
import type { PersonContext } from './people-context.ts';

export interface ChangePasswordInput {
  readonly currentPassword: string;
  readonly newPassword: string;
}
export type PasswordChanged = { readonly kind: 'PasswordChanged'; readonly at: Date };
export type PasswordRefused = Refusal<'PasswordRefused'>;
export type ChangePasswordResult = PasswordChanged | PasswordRefused | TooManyAttempts;

const MESSAGES: Readonly<Record<PasswordProblem | 'PASSWORD_UNCHANGED', string>> = {
  PASSWORD_TOO_SHORT: `Take at least ${PASSWORD_LENGTH.min} characters. A few words in a row are good.`,
  PASSWORD_TOO_LONG: `Take at most ${PASSWORD_LENGTH.max} characters.`,
  PASSWORD_TOO_COMMON: 'This password is among the first that others would try. Take another one.',
  PASSWORD_NAMES_YOU: 'This password is mostly your own address. Take another one.',
  PASSWORD_UNCHANGED: 'This is the password that you have now. Take another one.',
};

export const passwordRefused = (code: keyof typeof MESSAGES): PasswordRefused => ({
  kind: 'PasswordRefused',
  code,
  message: MESSAGES[code],
  path: ['newPassword'],
});

/** Ends all other sessions, and says so by mail. */
export async function changePassword(
  ctx: PersonContext,
  input: ChangePasswordInput,
): Promise<ChangePasswordResult> {
  const now = ctx.now();
  const account = await ctx.data.common.accounts.one({ id: ctx.viewer.accountId });
  const problem = passwordProblem(input.newPassword, account?.email ?? '');
  if (problem !== undefined) return passwordRefused(problem);
  if (input.newPassword.normalize('NFKC') === input.currentPassword.normalize('NFKC')) {
    return passwordRefused('PASSWORD_UNCHANGED');
  }
  const passwordHash = await hashPassword(input.newPassword);
  const evidence = { password: input.currentPassword, passwordIsEnough: true };
  const result = await tryProof<PasswordChanged>(ctx, evidence, async (tx, before) => {
    await tx.common.accounts.update({ id: before.id }, { passwordHash });
    await endOthers(ctx, tx);
    tx.record(doneBy(ctx.viewer, 'change-password'));
    await writeMailToAccount(tx, now, before, { kind: 'password-changed', changedAt: now.toISOString() });
    return { kind: 'PasswordChanged', at: now };
  });
  if (result.kind !== 'ProofRefused') return result;
  return { ...result, kind: 'PasswordRefused', path: ['currentPassword'] };
}
