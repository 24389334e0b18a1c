import type { AccountRow, Transaction } from '@rightful/data';
import type { AccountId } from '@rightful/policy';
import type { Context } from '../../portal/context.ts';

const FREE_GUESSES = 5;
const MINUTE_MS = 60_000;
const LONGEST_PAUSE_MINUTES = 60;

type GuessContext = Pick<Context, 'data' | 'now'>;

/** After five wrong answers in a row: 1, 2, 4 … up to 60 minutes. Undefined: no pause yet. */
export function pauseAfter(failedAttempts: number): number | undefined {
  if (failedAttempts < FREE_GUESSES) return undefined;
  return Math.min(LONGEST_PAUSE_MINUTES, 2 ** (failedAttempts - FREE_GUESSES)) * MINUTE_MS;
}

export type Guess =
  | { readonly kind: 'allowed'; readonly account: AccountRow; readonly lockedUntil: Date | null }
  | { readonly kind: 'paused'; readonly retryAt: Date };

/**
 * Allows one guess at an account's password or code, and counts it as failed beforehand, so that racers share
 * the free ones. `lockedUntil` says whether a failure of this guess begins a pause. A right answer calls
 * `clearGuesses` in the transaction that honours it. Undefined: no open account.
 */
export function takeGuess(ctx: GuessContext, accountId: AccountId): Promise<Guess | undefined> {
  return ctx.data.transact(ctx.now(), async (tx) => {
    for (;;) {
      const account = await tx.common.accounts.one({ id: accountId });
      if (account === null || account.closedAt !== null) return undefined;
      if (account.lockedUntil !== null && account.lockedUntil > ctx.now()) {
        return { kind: 'paused', retryAt: account.lockedUntil };
      }
      const failedAttempts = account.failedAttempts + 1;
      const pauseMs = pauseAfter(failedAttempts);
      const lockedUntil = pauseMs === undefined ? null : new Date(ctx.now().getTime() + pauseMs);
      const taken = await tx.common.accounts.update(
        { id: accountId, failedAttempts: account.failedAttempts },
        { failedAttempts, lockedUntil },
      );
      if (taken === 1) return { kind: 'allowed', account, lockedUntil };
    }
  });
}

export async function clearGuesses(tx: Transaction, accountId: AccountId): Promise<void> {
  await tx.common.accounts.update({ id: accountId }, { failedAttempts: 0, lockedUntil: null });
}
