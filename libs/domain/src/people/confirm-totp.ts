import { isNull, type Transaction } from '@rightful/data';
import type { AccountId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { clearGuesses, takeGuess } from './attempts/guess-at-account.ts';
import { newRecoveryCode, RECOVERY_CODE_COUNT, recoveryCodeHash } from './codes/recovery-code.ts';
import { acceptedTotpStep } from './codes/totp.ts';
import { openTotpSecret } from './codes/totp-secret.ts';
import { mailTotpChange } from './identity/mail-totp-change.ts';
import { doneBy } from './identity/on-record.ts';
import {
  type ProofRefused,
  proofRefused,
  type StepUpNeeded,
  type TooManyAttempts,
  tooManyAttempts,
} from './outcomes.ts';
import type { PersonContext } from './people-context.ts';
import { stepUpNeeded } from './step-up-needed.ts';

/** The recovery codes are shown once and kept as hashes. */
export type TotpConfirmed = { readonly kind: 'TotpConfirmed'; readonly recoveryCodes: readonly string[] };
export type ConfirmTotpResult = TotpConfirmed | ProofRefused | StepUpNeeded | TooManyAttempts;

/** Turns the second step on: a code shows that the authenticator has the secret. That code is spent with it. */
export async function confirmTotp(ctx: PersonContext, code: string): Promise<ConfirmTotpResult> {
  const needed = stepUpNeeded(ctx);
  if (needed !== undefined) return needed;
  const now = ctx.now();
  const id = ctx.viewer.accountId;
  const guess = await takeGuess(ctx, id);
  if (guess === undefined) return proofRefused('code');
  if (guess.kind === 'paused') return tooManyAttempts(guess.retryAt);
  const { totpSealed, totpConfirmedAt } = guess.account;
  if (totpSealed === null || totpConfirmedAt !== null) return proofRefused('code');
  const step = acceptedTotpStep(await openTotpSecret(ctx.keyService, id, totpSealed), code, now);
  if (step === undefined) return proofRefused('code');
  const result = await ctx.data.transact(now, async (tx): Promise<ConfirmTotpResult> => {
    const confirmed = await tx.common.accounts.update(
      { id, totpSealed, totpConfirmedAt: isNull() },
      { totpConfirmedAt: now, totpLastStep: step },
    );
    if (confirmed !== 1) return proofRefused('code');
    const recoveryCodes = await replaceRecoveryCodes(tx, now, id);
    await clearGuesses(tx, id);
    tx.record(doneBy(ctx.viewer, 'confirm-totp'));
    await mailTotpChange(tx, now, guess.account, 'turned-on');
    return { kind: 'TotpConfirmed', recoveryCodes };
  });
  await ctx.jobs.nudge(SEND_MAIL);
  return result;
}

async function replaceRecoveryCodes(tx: Transaction, now: Date, accountId: AccountId): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODE_COUNT }, newRecoveryCode);
  await tx.common.recoveryCodes.delete({ accountId });
  for (const code of codes) {
    const codeHash = recoveryCodeHash(accountId, code);
    if (codeHash === undefined) throw new Error('a recovery code of ours is none');
    await tx.common.recoveryCodes.insert({ accountId, codeHash, createdAt: now, usedAt: null });
  }
  return codes;
}
