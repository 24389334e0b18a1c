import type { IntakeRow } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import { intakeDates } from './intake-dates.ts';
import { type IntakeStepResult, notPossible } from './officer-outcomes.ts';
import { type CaseStep, stepInCase } from './step-in-case.ts';

export type IdentityMeans = NonNullable<IntakeRow['identityMeans']>;

/**
 * The officer takes the identity for proven, and says by what. A document counts only when one came with the case or the
 * person came by letter. What follows from it the system looks for; see `proposeMatch`.
 */
export function confirmIdentity(
  ctx: OfficerContext,
  step: CaseStep & { readonly means: IdentityMeans; readonly answeredAt?: Date | null },
): Promise<IntakeStepResult> {
  const now = ctx.now();
  return stepInCase(ctx, step, {
    action: 'confirm-identity',
    from: ['new', 'address-proven', 'identity-needed'],
    facts: { means: step.means },
    change: async (intake) => {
      if (intake.door === 'outside' && !intake.addressProvenAt)
        return notPossible('ADDRESS_NOT_PROVEN', 'The person has not shown yet that the address is theirs.');
      const came = await ctx.data.common.intakeEvidence.count({ intakeId: intake.id });
      if (step.means === 'document' && intake.door === 'outside' && came === 0)
        return notPossible(
          'NO_DOCUMENT',
          'No file came with this case. Ask for one, or choose what was shown.',
          ['means'],
        );
      const answeredAt = step.answeredAt ?? now;
      const open = intake.clock.pauses.find((pause) => pause.answeredAt === null);
      if (answeredAt > now || (open && answeredAt < new Date(open.askedAt)))
        return notPossible('ANSWERED_WHEN', 'The answer came after we asked, and not later than now.', [
          'answeredAt',
        ]);
      const pauses = intake.clock.pauses.map((pause) => ({
        ...pause,
        answeredAt: pause.answeredAt ?? answeredAt.toISOString(),
      }));
      const clock = { ...intake.clock, pauses };
      return {
        set: {
          state: 'identity-proven',
          identityProvenAt: now,
          identityMeans: step.means,
          clock,
          ...intakeDates(ctx, { ...intake, clock }, now),
          closesAt: null,
        },
      };
    },
  });
}
