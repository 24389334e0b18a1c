import type { IntakeRow } from '../entities/intake.entity.ts';
import type { WorkFacts } from './work-of-request.ts';

/**
 * An open case from another door as a piece of work; `id` are its 16 bytes. Null when it is over, and while nobody has
 * shown that the address is theirs: strangers do not fill the officers' list.
 */
export function workOfIntake(intake: IntakeRow, id: Buffer): WorkFacts | null {
  const { kind, door, state, actAt, dueAt, assigneeId, version } = intake;
  const isShown = intake.addressProvenAt !== null || intake.enteredBy !== null;
  if (intake.openMark !== 1 || !isShown) return null;
  const awaitsIdentity = state === 'identity-needed';
  const isProposed = intake.refusalProposedBy !== null;
  const reason = isProposed ? 'second-officer' : awaitsIdentity ? 'awaits-identity' : 'new-intake';
  return {
    id,
    thing: 'intake',
    label: intake.caseNumber,
    kind,
    state,
    reason,
    door,
    actAt,
    dueAt,
    // Some laws let the clock run on.
    paused: awaitsIdentity && (intake.due as { isPaused?: boolean }).isPaused === true,
    assigneeId,
    version,
  };
}
