import type { FilingRow } from '@rightful/data';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';

/** Why nothing was done with a filing. `path` names the fields of the form that are meant. */
export type FilingRefused = Refusal<'FilingNotPossible'>;

export type SaveFilingResult = { readonly kind: 'FilingSaved'; readonly filing: FilingRow } | FilingRefused;
export type FileResult =
  | { readonly kind: 'NotificationFiled'; readonly filing: FilingRow }
  | StepUpNeeded
  | FilingRefused;

export const filingNotPossible = (
  code: string,
  message: string,
  path: readonly string[] | null = null,
): FilingRefused => ({ kind: 'FilingNotPossible', code, message, path: path && [...path] });

export const NO_SUCH_FILING = filingNotPossible('NO_SUCH_FILING', 'There is no such filing to work on.');
export const EXERCISE = filingNotPossible(
  'EXERCISE',
  'This is an exercise. Its draft shows what would be filed; nothing of it is ever filed with an authority.',
);
export const NO_SUCH_AUTHORITY = filingNotPossible('NO_SUCH_AUTHORITY', 'There is no such authority.');
export const FILING_CHANGED = filingNotPossible(
  'FILING_CHANGED',
  'Somebody changed this draft since you opened it. Look at it as it is now; what you typed is still on your screen.',
);
export const TOO_LONG = filingNotPossible(
  'TOO_LONG',
  'The whole draft is longer than can be kept. Shorten the longest text.',
);
