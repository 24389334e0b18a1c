import type { AccountRow, Transaction } from '@rightful/data';
import type { Proof } from '@rightful/policy';
import { SEND_MAIL } from '../../notices/write-mail.ts';
import { clearGuesses, takeGuess } from '../attempts/guess-at-account.ts';
import { hasSecondFactor, readSecondFactor, type SpendCode } from '../codes/second-factor.ts';
import { type ProofRefused, proofRefused, type TooManyAttempts, tooManyAttempts } from '../outcomes.ts';
import { passwordFits } from '../passwords/password-hash.ts';
import type { PersonContext } from '../people-context.ts';
import { mailPause } from './mail-pause.ts';
import { doneBy } from './on-record.ts';

export interface ProofEvidence {
  readonly password: string;
  /** Wanted where a second step is set up, unless `passwordIsEnough`. */
  readonly code?: string | null;
  readonly passwordIsEnough?: boolean;
}

const passwordAlone: SpendCode = async () => 'password';

/**
 * Checks that the person behind a session is still its owner, and runs `honour` in the transaction that spends
 * the proof. Failures are counted per account and put on record.
 */
export async function tryProof<T>(
  ctx: PersonContext,
  evidence: ProofEvidence,
  honour: (tx: Transaction, account: AccountRow, method: Proof['method']) => Promise<T>,
): Promise<T | ProofRefused | TooManyAttempts> {
  const now = ctx.now();
  const { accountId } = ctx.viewer;
  const known = await ctx.data.common.accounts.one({ id: accountId });
  const needsCode = known !== null && hasSecondFactor(known) && evidence.passwordIsEnough !== true;
  // Asked before a guess is taken: the right password alone must not clear the count of wrong codes.
  if (needsCode && !evidence.code) return proofRefused('code');
  const guess = await takeGuess(ctx, accountId);
  if (guess === undefined) return proofRefused('password');
  if (guess.kind === 'paused') return tooManyAttempts(guess.retryAt);
  const { account, lockedUntil } = guess;
  const isRight = await passwordFits(evidence.password, account.passwordHash);
  const spend = needsCode
    ? await readSecondFactor(ctx.keyService, account, evidence.code ?? '', now)
    : passwordAlone;
  const result = await ctx.data.transact(now, async (tx) => {
    const method = isRight ? await spend?.(tx) : undefined;
    if (method !== undefined) {
      await clearGuesses(tx, accountId);
      return honour(tx, account, method);
    }
    tx.record(doneBy(ctx.viewer, 'proof-refused', { isPaused: lockedUntil !== null }));
    if (lockedUntil !== null) await mailPause(tx, now, account, lockedUntil);
    return proofRefused(isRight ? 'code' : 'password');
  });
  await ctx.jobs.nudge(SEND_MAIL);
  return result;
}
