import { SEND_MAIL, writeMail } from '../notices/write-mail.ts';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { intakeTries, intakeTriesFrom } from '../people/attempts/attempt-limits.ts';
import { clientNetwork } from '../people/attempts/client-network.ts';
import { type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import type { Context } from '../portal/context.ts';
import { intakeCodeHash, newIntakeCode, readCaseNumber } from './intake-code.ts';
import { openDetails } from './intake-details.ts';
import { mayMailTo } from './may-mail-to.ts';

export type SendIntakeCodeResult = { readonly kind: 'IntakeCodeSent'; readonly at: Date } | TooManyAttempts;

/** A new code to the address that was given with the case; the old one ends. Says the same when there is no such case. */
export async function sendIntakeCode(
  ctx: Context,
  input: { readonly caseNumber: string; readonly clientAddress: string },
): Promise<SendIntakeCodeResult> {
  const now = ctx.now();
  const caseNumber = readCaseNumber(input.caseNumber);
  const attempt = await takeAttempt(ctx, [
    intakeTriesFrom(clientNetwork(input.clientAddress)),
    intakeTries(caseNumber),
  ]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  const intake = await ctx.data.common.intakes.one({ caseNumber });
  const details = intake && (await openDetails(ctx.keyService, intake));
  if (intake && details?.email && (await mayMailTo(ctx, details.email))) {
    const code = newIntakeCode();
    const to = { accountId: null, address: details.email, locale: intake.locale };
    await ctx.data.transact(now, async (tx) => {
      await tx.common.intakes.update({ id: intake.id }, { codeHash: intakeCodeHash(code) });
      tx.record({ action: 'send-intake-code', viewer: ctx.viewer, facts: { intakeId: intake.id } });
      await writeMail(tx, now, to, { kind: 'intake-code', caseNumber, code });
    });
    await ctx.jobs.nudge(SEND_MAIL);
  }
  return { kind: 'IntakeCodeSent', at: now };
}
