import type { AccountRow } from '@rightful/data';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { giveAttemptsBack, takeAttempt } from './attempts/attempt-counter.ts';
import { signInByEmail, signInByNetwork } from './attempts/attempt-limits.ts';
import { clientNetwork } from './attempts/client-network.ts';
import { hasSecondFactor } from './codes/second-factor.ts';
import { beginSession } from './identity/begin-session.ts';
import { canonicalEmail } from './identity/canonical-email.ts';
import type { Client } from './identity/client.ts';
import { describeBrowser } from './identity/describe-browser.ts';
import { endSessions } from './identity/end-sessions.ts';
import { mailNewBrowser } from './identity/mail-new-browser.ts';
import { mailPause } from './identity/mail-pause.ts';
import { doneBy, triedAt } from './identity/on-record.ts';
import { passwordIdentity } from './identity/password-identity.ts';
import { type PersonViewer, viewerOf } from './identity/viewer-of.ts';
import { type Refusal, type TooManyAttempts, tooManyAttempts } from './outcomes.ts';
import type { PeopleContext } from './people-context.ts';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly client: Client;
}
/** `token` is for the session cookie. */
export type SignedIn = { readonly kind: 'SignedIn'; readonly viewer: PersonViewer; readonly token: string };
export type SecondFactorNeeded = {
  readonly kind: 'SecondFactorNeeded';
  readonly until: Date;
  readonly token: string;
};
export type SignInRefused = Refusal<'SignInRefused'>;
export type SignInResult = SignedIn | SecondFactorNeeded | SignInRefused | TooManyAttempts;

const REFUSED: SignInRefused = {
  kind: 'SignInRefused',
  code: 'SIGN_IN_REFUSED',
  message: 'The e-mail address or the password is not right.',
  path: null,
};

/** The first step of a sign-in. No answer, and no pause, tells whether the address has an account. */
export async function signIn(ctx: PeopleContext, input: SignInInput): Promise<SignInResult> {
  const email = canonicalEmail(input.email);
  const byEmail = signInByEmail(email);
  const attempt = await takeAttempt(ctx, [byEmail, signInByNetwork(clientNetwork(input.client.address))]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  const account = await passwordIdentity.identify(ctx.data, { email, password: input.password });
  if (account === undefined) return refuse(ctx, email, attempt.lastUntil);
  return begin(ctx, account, describeBrowser(input.client.userAgent), byEmail);
}

async function begin(
  ctx: PeopleContext,
  account: AccountRow,
  label: string,
  byEmail: ReturnType<typeof signInByEmail>,
): Promise<SignedIn | SecondFactorNeeded | SignInRefused> {
  const now = ctx.now();
  const method = passwordIdentity.method;
  const stage = hasSecondFactor(account) ? 'pending' : 'open';
  const { result, isMailed } = await ctx.data.transact(now, async (tx) => {
    // Locks the account: a password that is changed meanwhile ends this session too, or keeps it from beginning.
    const { id, passwordHash } = account;
    if ((await tx.common.accounts.update({ id, passwordHash: passwordHash ?? '' }, { passwordHash })) !== 1) {
      return { result: REFUSED, isMailed: false };
    }
    const begun = await beginSession(ctx, tx, account, { stage, method, label });
    const viewer = viewerOf(account, begun.session);
    await giveAttemptsBack(ctx, tx, byEmail);
    // The browser forgets the token that it had: what that one opened ends here.
    if ('sessionId' in ctx.viewer) await endSessions(tx, now, { id: ctx.viewer.sessionId });
    if (stage === 'pending') {
      tx.record(triedAt(account, 'sign-in-half-way', { sessionId: begun.session.id, method }));
      const until = begun.session.expiresAt;
      return { result: { kind: 'SecondFactorNeeded' as const, until, token: begun.token }, isMailed: false };
    }
    tx.record(doneBy(viewer, 'sign-in', { method }));
    if (begun.isNewBrowser) await mailNewBrowser(tx, now, account, label);
    return {
      result: { kind: 'SignedIn' as const, viewer, token: begun.token },
      isMailed: begun.isNewBrowser,
    };
  });
  if (isMailed) await ctx.jobs.nudge(SEND_MAIL);
  return result;
}

async function refuse(
  ctx: PeopleContext,
  email: string,
  pausedUntil: Date | undefined,
): Promise<SignInRefused> {
  const now = ctx.now();
  await ctx.data.transact(now, async (tx) => {
    const found = await tx.common.accounts.one({ email });
    const account = found?.closedAt === null ? found : null;
    tx.record(triedAt(account, 'sign-in-refused', { isPaused: pausedUntil !== undefined }));
    if (account === null || pausedUntil === undefined) return;
    await mailPause(tx, now, account, pausedUntil);
  });
  if (pausedUntil !== undefined) await ctx.jobs.nudge(SEND_MAIL);
  return REFUSED;
}
