import type { FieldValue } from '@rightful/law';

/** What was chosen of several; empty where nothing is said. */
export const choices = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What was chosen of a list; never words that somebody wrote. */
export const chosen = (value: FieldValue | undefined): string =>
  typeof value === 'string' ? value : 'unknown';

/** A count that is said, exact or not; null where it is not known. */
export const countOf = (value: FieldValue | undefined): number | null =>
  typeof value === 'object' && 'count' in value ? value.count : null;
