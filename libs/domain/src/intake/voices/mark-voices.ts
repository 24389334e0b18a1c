import { type IntakeRow, oneOf, type Transaction, taskScope } from '@rightful/data';
import type { RecordingId, SubjectId } from '@rightful/policy';
import { SEND_MAIL } from '../../notices/write-mail.ts';
import { type OfficerContext, taskContext } from '../../portal/context.ts';
import { lockHoldings } from '../../requests/lock-holdings.ts';
import { letOthersBeHeard } from '../../reviews/let-others-be-heard.ts';
import { endOf } from '../end-intake.ts';
import { openDetails } from '../intake-details.ts';
import { type IntakeStepResult, notPossible } from '../officer-outcomes.ts';
import { isVoiceOnly } from '../read-asked.ts';
import { type CaseStep, stepInCase } from '../step-in-case.ts';
import { tellIntake } from '../tell-intake.ts';
import { TEND_INTAKES } from '../tend-intakes.ts';
import { NO_VOICES } from './name-voices.ts';
import { voicesAt } from './voices-at.ts';

const NOT_AMONG_THEM = notPossible(
  'NOT_AMONG_THEM',
  'Choose among what that device recorded in the time that the person named.',
  ['recordingIds'],
);

/**
 * Accepts the case of a voice on somebody else's device: these recordings are marked, and from now on no copy with one of them
 * goes to their owner before an officer heard it for that voice and another let it go. That takes nothing from the owner by
 * itself, so one officer may do it; muting and withholding take two. The person reads the reason; nobody learns whose they are.
 */
export async function markVoices(
  ctx: OfficerContext,
  step: CaseStep & { readonly recordingIds: readonly RecordingId[] },
): Promise<IntakeStepResult> {
  const wanted = new Set(step.recordingIds);
  const result = await stepInCase(ctx, step, {
    action: 'mark-voices',
    from: ['identity-proven'],
    facts: { recordingCount: wanted.size },
    change: async (intake, reason) => {
      const details = await openDetails(ctx.keyService, intake);
      if (!isVoiceOnly(intake.who) || !details) return NO_VOICES;
      const found = await voicesAt(ctx, details);
      const chosen = found.outcome === 'looked' ? found.voices.filter(({ id }) => wanted.has(id)) : [];
      if (chosen.length === 0 || chosen.length < wanted.size) return NOT_AMONG_THEM;
      // In one order, so that two cases at once wait for each other.
      const owners = [...new Set(chosen.map(({ subjectId }) => subjectId))].sort();
      return {
        set: await endOf(ctx, intake, 'closed', 'voices-handled', reason),
        also: async (tx, changed) => {
          for (const owner of owners) {
            const theirs = chosen.filter(({ subjectId }) => subjectId === owner).map(({ id }) => id);
            await mark(ctx, tx, changed, owner, theirs);
          }
          await tellIntake(ctx, tx, changed);
        },
      };
    },
  });
  await Promise.all([ctx.jobs.nudge(TEND_INTAKES), ctx.jobs.nudge(SEND_MAIL)]);
  return result;
}

async function mark(
  ctx: OfficerContext,
  tx: Transaction,
  { id: intakeId }: IntakeRow,
  subjectId: SubjectId,
  ids: readonly RecordingId[],
): Promise<void> {
  const scope = taskScope(taskContext(ctx, 'mark-voices').viewer, subjectId);
  await lockHoldings(tx, subjectId);
  // What was erased meanwhile needs no mark.
  const recordings = await tx.owned(scope).recordings.find({ id: oneOf(ids) });
  const marked = { subjectId, intakeId, markedBy: ctx.viewer.accountId, markedAt: tx.now };
  await tx
    .owned(scope)
    .voiceMarks.insert(recordings.map(({ id: recordingId }) => ({ ...marked, recordingId })));
  await letOthersBeHeard(tx, scope, recordings, 'other-voice-named');
  tx.record({
    action: 'mark-voices-of-owner',
    viewer: ctx.viewer,
    about: scope,
    facts: { intakeId, recordingCount: recordings.length },
  });
}
