import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { intakeTries, intakeTriesFrom } from '../people/attempts/attempt-limits.ts';
import { clientNetwork } from '../people/attempts/client-network.ts';
import { tooManyAttempts } from '../people/outcomes.ts';
import type { Context } from '../portal/context.ts';
import { endOf, NO_REFUSAL } from './end-intake.ts';
import { intakeCodeHash, readCaseNumber, sameHash } from './intake-code.ts';
import { ownIntake } from './own-intake.ts';
import { INTAKE_NOT_FOUND, type ProveIntakeAddressResult } from './prove-intake-address.ts';
import { TEND_INTAKES } from './tend-intakes.ts';

/** Whoever holds a case's number and code takes it back. One that is over stays as it ended, and is shown. */
export async function withdrawIntake(
  ctx: Context,
  input: { readonly caseNumber: string; readonly code: string; readonly clientAddress: string },
): Promise<ProveIntakeAddressResult> {
  const caseNumber = readCaseNumber(input.caseNumber);
  const attempt = await takeAttempt(ctx, [
    intakeTriesFrom(clientNetwork(input.clientAddress)),
    intakeTries(caseNumber),
  ]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  const found = await ctx.data.common.intakes.one({ caseNumber });
  if (!sameHash(found?.codeHash, intakeCodeHash(input.code)) || !found) return INTAKE_NOT_FOUND;
  const end = await endOf(ctx, found, 'closed', 'withdrawn', null);
  const intake = await ctx.data.transact(ctx.now(), async (tx) => {
    const { id, version } = found;
    const set = { ...NO_REFUSAL, ...end, version: version + 1 };
    if ((await tx.common.intakes.update({ id, version, openMark: 1 }, set)) === 1)
      tx.record({ action: 'withdraw-intake', viewer: ctx.viewer, facts: { intakeId: id } });
    return tx.common.intakes.one({ id });
  });
  await ctx.jobs.nudge(TEND_INTAKES);
  return { kind: 'IntakeOpened', intake: await ownIntake(ctx, intake ?? found) };
}
