import { type AccountRow, isNull, lessThan, type Transaction } from '@rightful/data';
import type { Proof } from '@rightful/policy';
import type { KeyService } from '@rightful/vault';
import { recoveryCodeHash } from './recovery-code.ts';
import { acceptedTotpStep } from './totp.ts';
import { openTotpSecret } from './totp-secret.ts';

export const hasSecondFactor = (account: AccountRow): boolean => account.totpConfirmedAt !== null;

/** Spends the code inside a transaction; undefined when it was spent already. */
export type SpendCode = (tx: Transaction) => Promise<Proof['method'] | undefined>;

/**
 * Looks at a code of the authenticator or a recovery code before the transaction; undefined for a wrong one.
 * Spending is one conditional update each, so of any number of racers with one code a single one gets through.
 */
export async function readSecondFactor(
  keyService: KeyService,
  account: AccountRow,
  code: string,
  now: Date,
): Promise<SpendCode | undefined> {
  const codeHash = recoveryCodeHash(account.id, code);
  if (codeHash !== undefined) {
    return async (tx) => {
      const unused = { accountId: account.id, codeHash, usedAt: isNull() };
      const spent = await tx.common.recoveryCodes.update(unused, { usedAt: now });
      return spent === 1 ? 'password+recovery-code' : undefined;
    };
  }
  if (account.totpSealed === null || account.totpConfirmedAt === null) return undefined;
  const secret = await openTotpSecret(keyService, account.id, account.totpSealed);
  const step = acceptedTotpStep(secret, code, now);
  if (step === undefined) return undefined;
  return async (tx) => {
    const before = { id: account.id, totpLastStep: lessThan(step) };
    const spent = await tx.common.accounts.update(before, { totpLastStep: step });
    return spent === 1 ? 'password+totp' : undefined;
  };
}
