import { SEND_MAIL } from '../notices/write-mail.ts';
import type { OfficerContext } from '../portal/context.ts';
import { type ClosingGround, endOf } from './end-intake.ts';
import { type IntakeStepResult, notPossible } from './officer-outcomes.ts';
import { isVoiceOnly } from './read-asked.ts';
import { type CaseStep, stepInCase } from './step-in-case.ts';
import { tellIntake } from './tell-intake.ts';
import { TEND_INTAKES } from './tend-intakes.ts';

/**
 * Ends a case that asks for nothing any more: it was taken back, or the segments with this person's voice were dealt
 * with. The person reads the reason. Whoever is to get nothing is refused instead, by two.
 */
export async function closeIntake(
  ctx: OfficerContext,
  step: CaseStep & { readonly ground: ClosingGround },
): Promise<IntakeStepResult> {
  const result = await stepInCase(ctx, step, {
    action: 'close-intake',
    from: ['new', 'address-proven', 'identity-needed', 'identity-proven'],
    facts: { ground: step.ground },
    change: async (intake, reason) => {
      const isHandled = isVoiceOnly(intake.who) && intake.state === 'identity-proven';
      if (step.ground === 'voices-handled' && !isHandled)
        return notPossible(
          'NO_VOICES',
          'Only the case of a person on somebody else’s device ends so, and after their identity is proven.',
          ['ground'],
        );
      return {
        set: await endOf(ctx, intake, 'closed', step.ground, reason),
        also: (tx, changed) => tellIntake(ctx, tx, changed),
      };
    },
  });
  await Promise.all([ctx.jobs.nudge(TEND_INTAKES), ctx.jobs.nudge(SEND_MAIL)]);
  return result;
}
