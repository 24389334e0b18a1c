import type { IntakeRow } from '@rightful/data';
import { SEND_MAIL, writeMail } from '../notices/write-mail.ts';
import type { OfficerContext } from '../portal/context.ts';
import { createIntake } from './create-intake.ts';
import { intakeCodeHash, newIntakeCode } from './intake-code.ts';
import { OLDEST_RECEIPT_MS } from './intake-limits.ts';
import { mayMailTo } from './may-mail-to.ts';
import { type Asked, type AskRefused, askRefused, readAsked } from './read-asked.ts';

export type EnterIntakeInput = Asked & {
  readonly door: 'letter' | 'call';
  /** When it came, not when it is typed. */
  readonly receivedAt: Date;
};
export type EnterIntakeResult = { readonly kind: 'IntakeEntered'; readonly intake: IntakeRow } | AskRefused;

/** An officer types a letter or a call, and works on it from then on. The clock starts when it came. */
export async function enterIntake(ctx: OfficerContext, input: EnterIntakeInput): Promise<EnterIntakeResult> {
  const now = ctx.now();
  const { receivedAt } = input;
  if (Number.isNaN(receivedAt.getTime()) || receivedAt > now)
    return askRefused('receivedAt', 'Say when it came. That cannot be later than now.');
  if (now.getTime() - receivedAt.getTime() > OLDEST_RECEIPT_MS)
    return askRefused('receivedAt', 'That is more than two years ago. Check the year on the letter.');
  const details = readAsked(input, now);
  if ('kind' in details) return details;
  const mayMail = details.email !== null && (await mayMailTo(ctx, details.email));
  const code = newIntakeCode();
  const intake = await createIntake(ctx, now, input, details, {
    door: input.door,
    receivedAt,
    enteredBy: ctx.viewer.accountId,
    codeHash: details.email ? intakeCodeHash(code) : null,
    uploadKeyHash: null,
  });
  const { caseNumber, locale } = intake;
  await ctx.data.transact(now, async (tx) => {
    await tx.common.intakes.insert(intake);
    tx.record({
      action: 'enter-intake',
      viewer: ctx.viewer,
      facts: { intakeId: intake.id, door: input.door },
    });
    if (mayMail && details.email)
      await writeMail(
        tx,
        now,
        { accountId: null, address: details.email, locale },
        { kind: 'intake-code', caseNumber, code },
      );
  });
  await ctx.jobs.nudge(SEND_MAIL);
  return { kind: 'IntakeEntered', intake };
}
