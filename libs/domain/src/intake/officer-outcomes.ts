import type { IntakeRow } from '@rightful/data';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';

export type IntakeChangedMeanwhile = Refusal<'IntakeChangedMeanwhile'>;
export type IntakeNotPossible = Refusal<'IntakeNotPossible'>;

/** How an officer's step in a case ends. */
export type IntakeStepResult =
  | { readonly kind: 'IntakeChanged'; readonly intake: IntakeRow }
  | StepUpNeeded
  | IntakeChangedMeanwhile
  | IntakeNotPossible;

export const changedMeanwhile: IntakeChangedMeanwhile = {
  kind: 'IntakeChangedMeanwhile',
  code: 'INTAKE_CHANGED_MEANWHILE',
  message: 'Somebody changed this case since you opened it. Look at it as it is now, then decide.',
  path: ['version'],
};

export const notPossible = (
  code: string,
  message: string,
  path: readonly string[] | null = null,
): IntakeNotPossible => ({ kind: 'IntakeNotPossible', code, message, path });

export const noSuchCase = notPossible('NO_SUCH_CASE', 'There is no open case of this id.', ['intakeId']);
export const notYours = notPossible(
  'NOT_YOURS',
  'Only the officer who works on this case does that. Take it first.',
);
export const reasonNeeded = notPossible('REASON_NEEDED', 'Say why, in at most 500 characters.', ['reason']);

/** Null when there is none or it is too long. */
export function readReason(reason: string, most = 500): string | null {
  const stated = reason.trim();
  return stated !== '' && stated.length <= most ? stated : null;
}
