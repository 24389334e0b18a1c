import { SEND_MAIL } from '../notices/write-mail.ts';
import { hasSecondFactor } from './codes/second-factor.ts';
import { totpInvitation } from './codes/totp.ts';
import { newTotpSecret } from './codes/totp-secret.ts';
import { mailTotpChange } from './identity/mail-totp-change.ts';
import { doneBy } from './identity/on-record.ts';
import type { StepUpNeeded } from './outcomes.ts';
import type { PersonContext } from './people-context.ts';
import { stepUpNeeded } from './step-up-needed.ts';

export type TotpStarted = { readonly kind: 'TotpStarted'; readonly secret: string; readonly uri: string };
export type StartTotpResult = TotpStarted | StepUpNeeded;

/** A new secret that counts once a code of it was confirmed. Where a second step is set up, starting anew ends it. */
export async function startTotp(ctx: PersonContext): Promise<StartTotpResult> {
  const needed = stepUpNeeded(ctx);
  if (needed !== undefined) return needed;
  const now = ctx.now();
  const id = ctx.viewer.accountId;
  const { secret, sealed } = await newTotpSecret(ctx.keyService, id);
  const email = await ctx.data.transact(now, async (tx) => {
    const account = await tx.common.accounts.one({ id });
    if (account === null) throw new Error('a session without its account');
    await tx.common.accounts.update(
      { id },
      { totpSealed: sealed, totpConfirmedAt: null, totpLastStep: null },
    );
    tx.record(doneBy(ctx.viewer, 'start-totp'));
    if (hasSecondFactor(account)) {
      await mailTotpChange(tx, now, account, 'turned-off');
    }
    return account.email;
  });
  await ctx.jobs.nudge(SEND_MAIL);
  return { kind: 'TotpStarted', ...totpInvitation(secret, ctx.config.controller.name, email) };
}
