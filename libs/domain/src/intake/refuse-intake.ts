import { isOtherPerson } from '../decisions/is-other-person.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { endOf, NO_REFUSAL, type RefusalGround } from './end-intake.ts';
import { openDetails, withDetails } from './intake-details.ts';
import {
  changedMeanwhile,
  type IntakeStepResult,
  noSuchCase,
  notPossible,
  readReason,
  reasonNeeded,
} from './officer-outcomes.ts';
import { type CaseStep, stepInCase } from './step-in-case.ts';
import { tellIntake } from './tell-intake.ts';
import { TEND_INTAKES } from './tend-intakes.ts';

/** The officer of the case proposes to refuse it, or to end it as taken back. Nothing ends by this; the reason is what the person would read. */
export function proposeIntakeRefusal(
  ctx: OfficerContext,
  step: CaseStep & { readonly ground: RefusalGround },
): Promise<IntakeStepResult> {
  return stepInCase(ctx, step, {
    action: 'propose-intake-refusal',
    from: ['new', 'address-proven', 'identity-needed', 'identity-proven'],
    facts: { ground: step.ground },
    change: async (intake, refusalReason) => ({
      set: {
        refusalGround: step.ground,
        refusalProposedBy: ctx.viewer.accountId,
        refusalProposedAt: ctx.now(),
        detailsSealed: await withDetails(ctx.keyService, intake, { refusalReason, refusalAnswer: null }),
      },
    }),
  });
}

/**
 * A second officer, who is not the first, confirms or rejects a proposed refusal: freshly proven, with a reason, on the
 * version that they saw. Whatever was done or sent in between has let the proposal fall.
 */
export async function decideIntakeRefusal(
  ctx: OfficerContext,
  step: CaseStep & { readonly confirm: boolean },
): Promise<IntakeStepResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const refusalAnswer = readReason(step.reason);
  if (!refusalAnswer) return reasonNeeded;
  const { intakeId: id, version, confirm } = step;
  const intake = await ctx.data.common.intakes.one({ id });
  if (intake?.openMark !== 1) return noSuchCase;
  const { refusalProposedBy, refusalGround } = intake;
  if (intake.version !== version) return changedMeanwhile;
  if (!refusalProposedBy || !refusalGround)
    return notPossible('NOTHING_PROPOSED', 'Nobody proposes to refuse this case.');
  if (!(await isOtherPerson(ctx, refusalProposedBy)))
    return notPossible('SECOND_OFFICER', 'Another person has to confirm what you proposed.');
  const details = await openDetails(ctx.keyService, intake);
  const answered = confirm
    ? await endOf(
        ctx,
        intake,
        refusalGround === 'withdrawn' ? 'closed' : 'refused',
        refusalGround as RefusalGround,
        details?.refusalReason ?? null,
      )
    : {
        ...NO_REFUSAL,
        detailsSealed: await withDetails(ctx.keyService, intake, { refusalAnswer, refusalReason: null }),
      };
  const set = { ...answered, version: version + 1 };
  const isDone = await ctx.data.transact(ctx.now(), async (tx) => {
    const standing = { id, version, openMark: 1, refusalProposedBy };
    if ((await tx.common.intakes.update(standing, set)) !== 1) return false;
    tx.record({
      action: confirm ? 'refuse-intake' : 'reject-intake-refusal',
      viewer: ctx.viewer,
      facts: { intakeId: id, ground: refusalGround, proposedBy: refusalProposedBy },
    });
    if (confirm) await tellIntake(ctx, tx, { ...intake, ...set });
    return true;
  });
  if (!isDone) return changedMeanwhile;
  await Promise.all([ctx.jobs.nudge(TEND_INTAKES), ctx.jobs.nudge(SEND_MAIL)]);
  return { kind: 'IntakeChanged', intake: { ...intake, ...set } };
}
