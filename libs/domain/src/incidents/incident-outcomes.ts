import type { IncidentDecisionRow, IncidentNoteRow } from '@rightful/data';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';

/** Why a step in an incident was not taken; nothing was changed. */
export type IncidentStepRefused = Refusal<'IncidentNotPossible'>;

export type IncidentStepResult =
  | { readonly kind: 'IncidentStepProposed'; readonly decision: IncidentDecisionRow }
  | { readonly kind: 'IncidentStepDecided'; readonly decision: IncidentDecisionRow }
  | StepUpNeeded
  | IncidentStepRefused;

export type IncidentNoteResult =
  | { readonly kind: 'IncidentNoteWritten'; readonly note: IncidentNoteRow }
  | IncidentStepRefused;

export const LONGEST_INCIDENT_WORDS = 4000;

export const notPossible = (
  code: string,
  message: string,
  path: string | null = null,
): IncidentStepRefused => ({
  kind: 'IncidentNotPossible',
  code,
  message,
  path: path ? [path] : null,
});

export const NO_SUCH_INCIDENT = notPossible('NO_SUCH_INCIDENT', 'There is no open incident of this id.');
export const INCIDENT_CHANGED = notPossible(
  'INCIDENT_CHANGED',
  'Somebody changed this incident since you opened it. Look at it as it is now, then decide.',
);
export const OWN_CASE = notPossible(
  'OWN_CASE',
  'This incident touches you as a customer. Other officers handle it.',
);
export const WORDS_NEEDED = notPossible(
  'WORDS_NEEDED',
  `Say it in words, in at most ${LONGEST_INCIDENT_WORDS} characters.`,
  'words',
);
export const NAMES_SOMEBODY = notPossible(
  'NAMES_SOMEBODY',
  'This names somebody whom the incident touches. The register outlives them: say "the customer" or "the receiver".',
  'words',
);
