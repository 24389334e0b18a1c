import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import {
  changedMeanwhile,
  type IntakeStepResult,
  noSuchCase,
  readReason,
  reasonNeeded,
} from './officer-outcomes.ts';
import type { CaseStep } from './step-in-case.ts';

/**
 * Makes the case the viewer's. One that nobody works on needs nothing more; taking it over from somebody opens what the
 * person told them, so it needs a fresh proof and a reason.
 */
export async function takeIntake(
  ctx: OfficerContext,
  { intakeId: id, version, reason }: CaseStep,
): Promise<IntakeStepResult> {
  const { accountId } = ctx.viewer;
  const found = await ctx.data.common.intakes.one({ id });
  if (found?.openMark !== 1) return noSuchCase;
  if (found.assigneeId === accountId) return { kind: 'IntakeChanged', intake: found };
  if (found.assigneeId !== null) {
    const needed = stepUpNeeded(ctx);
    if (needed) return needed;
    if (!readReason(reason)) return reasonNeeded;
  }
  const set = { assigneeId: accountId, version: version + 1 };
  const taken = await ctx.data.transact(ctx.now(), async (tx) => {
    if ((await tx.common.intakes.update({ id, version, openMark: 1 }, set)) !== 1) return false;
    const facts = { intakeId: id, takenOver: found.assigneeId !== null };
    tx.record({ action: 'take-intake', viewer: ctx.viewer, facts });
    return true;
  });
  return taken ? { kind: 'IntakeChanged', intake: { ...found, ...set } } : changedMeanwhile;
}
