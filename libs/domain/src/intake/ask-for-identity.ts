import { SEND_MAIL } from '../notices/write-mail.ts';
import type { OfficerContext } from '../portal/context.ts';
import { dueOf } from '../requests/open-request.ts';
import { withDetails } from './intake-details.ts';
import { UNANSWERED_MS } from './intake-limits.ts';
import { type IntakeStepResult, notPossible, readReason } from './officer-outcomes.ts';
import { type CaseStep, stepInCase } from './step-in-case.ts';
import { tellIntake } from './tell-intake.ts';

/**
 * Asks the person to show who they are, on a reasonable doubt (Art. 12(6)): what is needed, in words for them, and why, for
 * the record. The clock stands still from here until the answer comes, as far as the law knows that and the period is not
 * over; where it runs on, the end of the period stays what comes next.
 */
export async function askForIdentity(
  ctx: OfficerContext,
  step: CaseStep & { readonly needed: string },
): Promise<IntakeStepResult> {
  const needed = readReason(step.needed, 1_000);
  if (!needed) return notPossible('NEEDED_MISSING', 'Say in words for the person what you need.', ['needed']);
  const now = ctx.now();
  const result = await stepInCase(ctx, step, {
    action: 'ask-for-identity',
    from: ['new', 'address-proven'],
    change: async (intake) => {
      const pause = { reason: 'identity', askedAt: now.toISOString(), answeredAt: null };
      const pauses = now > intake.dueAt ? intake.clock.pauses : [...intake.clock.pauses, pause];
      const clock = { ...intake.clock, pauses };
      const due = dueOf(ctx, intake.receivedAt, clock, now);
      const closesAt = new Date(now.getTime() + UNANSWERED_MS);
      const detailsSealed = await withDetails(ctx.keyService, intake, { needed });
      return {
        set: {
          state: 'identity-needed',
          clock,
          due,
          dueAt: due.dueAt,
          actAt: due.isPaused || closesAt < due.dueAt ? closesAt : due.dueAt,
          closesAt,
          detailsSealed,
        },
        also: (tx, changed) => tellIntake(ctx, tx, changed),
      };
    },
  });
  await ctx.jobs.nudge(SEND_MAIL);
  return result;
}
