import { SEND_MAIL } from '../notices/write-mail.ts';
import { hasSecondFactor } from './codes/second-factor.ts';
import { mailTotpChange } from './identity/mail-totp-change.ts';
import { doneBy } from './identity/on-record.ts';
import type { StepUpNeeded } from './outcomes.ts';
import type { PersonContext } from './people-context.ts';
import { stepUpNeeded } from './step-up-needed.ts';

export type TotpRemoved = { readonly kind: 'TotpRemoved'; readonly at: Date };
export type RemoveTotpResult = TotpRemoved | StepUpNeeded;

/** Turns the second step off, recovery codes included. Where there is none, nothing changes. */
export async function removeTotp(ctx: PersonContext): Promise<RemoveTotpResult> {
  const needed = stepUpNeeded(ctx);
  if (needed !== undefined) return needed;
  const now = ctx.now();
  const id = ctx.viewer.accountId;
  await ctx.data.transact(now, async (tx) => {
    const account = await tx.common.accounts.one({ id });
    if (account === null || account.totpSealed === null) return;
    await tx.common.accounts.update({ id }, { totpSealed: null, totpConfirmedAt: null, totpLastStep: null });
    await tx.common.recoveryCodes.delete({ accountId: id });
    if (!hasSecondFactor(account)) return;
    tx.record(doneBy(ctx.viewer, 'remove-totp'));
    await mailTotpChange(tx, now, account, 'turned-off');
  });
  await ctx.jobs.nudge(SEND_MAIL);
  return { kind: 'TotpRemoved', at: now };
}
