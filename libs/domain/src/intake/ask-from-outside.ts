import { SEND_MAIL, writeMail } from '../notices/write-mail.ts';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { intakesFrom } from '../people/attempts/attempt-limits.ts';
import { clientNetwork } from '../people/attempts/client-network.ts';
import { type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import type { Context } from '../portal/context.ts';
import { createIntake } from './create-intake.ts';
import { intakeCodeHash, newIntakeCode, newUploadKey, uploadKeyHash } from './intake-code.ts';
import { mayMailTo } from './may-mail-to.ts';
import { type Asked, type AskRefused, askRefused, readAsked } from './read-asked.ts';

export type AskFromOutsideInput = Asked & { readonly clientAddress: string };
export type AskFromOutsideResult =
  | {
      readonly kind: 'IntakeReceived';
      readonly caseNumber: string;
      readonly uploadKey: string;
      readonly evidencePath: string;
    }
  | TooManyAttempts
  | AskRefused;

/**
 * Anybody asks, without an account. Nothing is looked up: neither the address nor the device is compared with what we
 * hold, so words, work and time are the same whoever exists. The clock starts now, whether a mail may go out or not.
 */
export async function askFromOutside(
  ctx: Context,
  input: AskFromOutsideInput,
): Promise<AskFromOutsideResult> {
  const now = ctx.now();
  const details = readAsked(input, now);
  if ('kind' in details) return details;
  if (!details.email) return askRefused('email', 'Write the address at which we can reach you.');
  const attempt = await takeAttempt(ctx, [intakesFrom(clientNetwork(input.clientAddress))]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  const mayMail = await mayMailTo(ctx, details.email);
  const code = newIntakeCode();
  const uploadKey = newUploadKey();
  const intake = await createIntake(ctx, now, input, details, {
    door: 'outside',
    receivedAt: now,
    enteredBy: null,
    codeHash: intakeCodeHash(code),
    uploadKeyHash: uploadKeyHash(uploadKey),
  });
  const { caseNumber, locale } = intake;
  const to = { accountId: null, address: details.email, locale };
  await ctx.data.transact(now, async (tx) => {
    await tx.common.intakes.insert(intake);
    tx.record({ action: 'ask-from-outside', viewer: ctx.viewer, facts: { intakeId: intake.id } });
    if (mayMail) await writeMail(tx, now, to, { kind: 'intake-code', caseNumber, code });
  });
  await ctx.jobs.nudge(SEND_MAIL);
  return {
    kind: 'IntakeReceived',
    caseNumber,
    uploadKey,
    evidencePath: `/bytes/intakes/${caseNumber}/evidence`,
  };
}
