import type { LetterKind } from '@rightful/data';

/** What each letter has to say. A template that leaves one out, or names another, does not compile. */
export const LETTER_VARIABLES = {
  received: ['request', 'receivedOn', 'dueOn', 'why'],
  'identity-needed': ['request', 'receivedOn', 'needed'],
  extended: ['request', 'receivedOn', 'dueOn', 'reason', 'authority'],
  refused: ['request', 'receivedOn', 'ground', 'reasons', 'authority'],
  ready: ['request', 'receivedOn', 'readyUntil', 'authority'],
  erased: ['request', 'receivedOn', 'erasedOn', 'kept', 'authority'],
  answered: ['request', 'receivedOn', 'answer', 'authority'],
  partly: ['request', 'receivedOn', 'answer', 'ground', 'reasons', 'authority'],
} as const satisfies Record<LetterKind, readonly string[]>;

export type VariableOf<K extends LetterKind> = (typeof LETTER_VARIABLES)[K][number];
export type LetterLocale = 'en' | 'de' | 'fr';
