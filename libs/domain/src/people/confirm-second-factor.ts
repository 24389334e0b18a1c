import { type AccountRow, isNull, type SessionRow, type Transaction } from '@rightful/data';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { clearGuesses, takeGuess } from './attempts/guess-at-account.ts';
import { readSecondFactor } from './codes/second-factor.ts';
import { isNewTo } from './identity/begin-session.ts';
import { mailNewBrowser } from './identity/mail-new-browser.ts';
import { mailPause } from './identity/mail-pause.ts';
import { mailTotpChange } from './identity/mail-totp-change.ts';
import { doneBy, triedAt } from './identity/on-record.ts';
import { SESSION_LIMITS } from './identity/session-limits.ts';
import { isSealed, sessionSeal } from './identity/session-seal.ts';
import { isPaired } from './identity/subject-seal.ts';
import { viewerOf } from './identity/viewer-of.ts';
import { tooManyAttempts } from './outcomes.ts';
import type { PeopleContext } from './people-context.ts';
import type { SignedIn, SignInRefused, SignInResult } from './sign-in.ts';
import { newSecretToken, secretTokenHash } from './tokens/secret-token.ts';

export interface ConfirmSecondFactorInput {
  /** The token that came with SecondFactorNeeded. */
  readonly token: string | undefined;
  /** Six digits of the authenticator, or a recovery code. */
  readonly code: string;
}

const OVER: SignInRefused = {
  kind: 'SignInRefused',
  code: 'SIGN_IN_OVER',
  message: 'This sign-in took too long. Start again with your e-mail address and password.',
  path: null,
};
const WRONG: SignInRefused = {
  kind: 'SignInRefused',
  code: 'CODE_WRONG',
  message: 'The code is not right, or it was used already. Wait for the next one.',
  path: ['code'],
};

/** The second step of a sign-in. The pending session becomes an open one under a new token. */
export async function confirmSecondFactor(
  ctx: PeopleContext,
  input: ConfirmSecondFactorInput,
): Promise<Exclude<SignInResult, { kind: 'SecondFactorNeeded' }>> {
  const now = ctx.now();
  const pending = await findPending(ctx, input.token);
  if (pending === null) return OVER;
  const guess = await takeGuess(ctx, pending.accountId);
  if (guess === undefined) return OVER;
  if (guess.kind === 'paused') return tooManyAttempts(guess.retryAt);
  const { account, lockedUntil } = guess;
  if (!(await isPaired(ctx.data, account))) return OVER;
  const spend = await readSecondFactor(ctx.keyService, account, input.code, now);
  try {
    return await ctx.data.transact(now, async (tx) => {
      const method = await spend?.(tx);
      if (method === undefined) return refuse(tx, now, account, lockedUntil);
      return open(ctx, tx, account, pending, method);
    });
  } catch (error) {
    if (error instanceof PendingGone) return OVER;
    throw error;
  } finally {
    await ctx.jobs.nudge(SEND_MAIL);
  }
}

async function findPending(ctx: PeopleContext, token: string | undefined): Promise<SessionRow | null> {
  const tokenHash = secretTokenHash(token ?? '');
  if (tokenHash === undefined) return null;
  const session = await ctx.data.common.sessions.one({ tokenHash, stage: 'pending', endedAt: isNull() });
  if (session === null || !isSealed(ctx.rowKey, session)) return null;
  return session.expiresAt > ctx.now() ? session : null;
}

async function refuse(
  tx: Transaction,
  now: Date,
  account: AccountRow,
  lockedUntil: Date | null,
): Promise<SignInRefused> {
  tx.record(triedAt(account, 'second-factor-refused', { isPaused: lockedUntil !== null }));
  if (lockedUntil !== null) {
    await mailPause(tx, now, account, lockedUntil);
  }
  return WRONG;
}

async function open(
  ctx: PeopleContext,
  tx: Transaction,
  account: AccountRow,
  pending: SessionRow,
  method: 'password' | 'password+totp' | 'password+recovery-code',
): Promise<SignedIn | SignInRefused> {
  const now = ctx.now();
  const { token, hash } = newSecretToken();
  if (await isNewTo(tx, account, pending.label)) await mailNewBrowser(tx, now, account, pending.label);
  const paired = { tokenHash: hash, stage: 'open' as const };
  const { id, accountId } = pending;
  const opened = {
    ...paired,
    seal: sessionSeal(ctx.rowKey, { id, accountId, ...paired }),
    startedAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + SESSION_LIMITS[account.role].absoluteMs),
    provedAt: now,
    proofMethod: method,
  };
  const still = { id, accountId, stage: 'pending', endedAt: isNull() } as const;
  if ((await tx.common.sessions.update(still, opened)) !== 1) throw new PendingGone();
  await clearGuesses(tx, account.id);
  if (method === 'password+recovery-code') {
    await mailTotpChange(tx, now, account, 'recovery-code-used');
  }
  const viewer = viewerOf(account, { id, ...opened });
  tx.record(doneBy(viewer, 'sign-in', { method }));
  return { kind: 'SignedIn', viewer, token };
}

/** The pending session was ended or opened by another request meanwhile: the code stays unspent. */
class PendingGone extends Error {}
