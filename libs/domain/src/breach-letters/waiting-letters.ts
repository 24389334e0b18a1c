import type { BreachLetterRow, IncidentRow, Transaction } from '@rightful/data';

export const MOST_LETTERS = 200_000;

/** Written to nobody yet, and released by nobody: also one that an exception holds back, for the exception may end. */
export const waitsForRelease = ({ sentAt, releasedAt }: Pick<BreachLetterRow, 'sentAt' | 'releasedAt'>) =>
  sentAt === null && releasedAt === null;

/** The letters of an incident that wait for a release, also for a further one. */
export const waitingLetters = async (
  { across }: Pick<Transaction, 'across'>,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<BreachLetterRow[]> => (await across.breachLettersOf(id, MOST_LETTERS)).filter(waitsForRelease);
