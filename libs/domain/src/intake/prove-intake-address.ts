import { type IntakeRow, isNull } from '@rightful/data';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { intakeTries, intakeTriesFrom } from '../people/attempts/attempt-limits.ts';
import { clientNetwork } from '../people/attempts/client-network.ts';
import { type Refusal, type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import type { Context } from '../portal/context.ts';
import { intakeCodeHash, readCaseNumber, sameHash } from './intake-code.ts';
import { type OwnIntake, ownIntake } from './own-intake.ts';

export type ProveIntakeAddressResult =
  | { readonly kind: 'IntakeOpened'; readonly intake: OwnIntake }
  | Refusal<'IntakeNotFound'>
  | TooManyAttempts;

export const INTAKE_NOT_FOUND: Refusal<'IntakeNotFound'> = {
  kind: 'IntakeNotFound',
  code: 'INTAKE_NOT_FOUND',
  message: 'No case has this number and this code. Check both, or have a new code sent.',
  path: ['code'],
};

/** The case of whoever holds its number and the code that was mailed. The first time it proves the address. */
export async function proveIntakeAddress(
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
  const intake = found.addressProvenAt ? found : await prove(ctx, found);
  return { kind: 'IntakeOpened', intake: await ownIntake(ctx, intake) };
}

function prove(ctx: Context, { id }: IntakeRow): Promise<IntakeRow> {
  const now = ctx.now();
  return ctx.data.transact(now, async (tx) => {
    const { intakes } = tx.common;
    const proven = await intakes.update(
      { id, addressProvenAt: isNull(), openMark: 1 },
      { addressProvenAt: now },
    );
    await intakes.update({ id, state: 'new' }, { state: 'address-proven', closesAt: null });
    const row = await intakes.one({ id });
    if (!row) throw new Error('An intake is never deleted.');
    if (proven === 1) {
      await intakes.update({ id, version: row.version }, { version: row.version + 1 });
      tx.record({ action: 'prove-intake-address', viewer: ctx.viewer, facts: { intakeId: id } });
    }
    return row;
  });
}
