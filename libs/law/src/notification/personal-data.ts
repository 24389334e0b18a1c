import type { NotificationContent } from './content.ts';
import { fieldOf } from './form.ts';

/** Something in a filing that leads to a person whose data the breach touched. */
export interface PersonalDataFound {
  readonly field: string;
  readonly what: 'known-name' | 'mail-address' | 'telephone' | 'our-id' | 'bank-account';
}

const PATTERNS = [
  ['mail-address', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u],
  ['our-id', /\b[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}\b/],
  ['bank-account', /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/],
  // A plus, or a leading zero, and eight digits and more with the usual marks between them.
  ['telephone', /(?<![\w.])(?:\+|0)\d(?:[ /().-]{0,2}\d){7,14}(?!\w)/],
] as const;

/** Where a name this short stands, it says nothing. */
const SHORTEST_NAME = 4;
/** A name of one word, which may be a word of the language as well. */
const ONE_WORD = /^[\p{L}\p{M}'’-]+$/u;

/**
 * Every place of a filing that leads to a person whose data the breach touched. `known`: names, addresses, serial numbers and the
 * like of those people, as the caller knows them. In fields for the controller's
 * own people, names of one word and ways to reach somebody are let be.
 */
export function personalDataIn(content: NotificationContent, known: readonly string[]): PersonalDataFound[] {
  const inFull = known.filter((name) => !ONE_WORD.test(name));
  return Object.entries(content).flatMap(([field, value]): PersonalDataFound[] => {
    const words = wordsOf(value);
    const isOwn = fieldOf(field)?.ownPeople;
    const found: PersonalDataFound[] = [];
    if (namesIn(words, isOwn ? inFull : known)) found.push({ field, what: 'known-name' });
    for (const [what, pattern] of PATTERNS)
      if ((what === 'our-id' || !isOwn) && pattern.test(words)) found.push({ field, what });
    return found;
  });
}

/**
 * Whether one of these names stands in the words, however its letters and spaces are written. A name of one word counts as a
 * whole word, with a capital where the name has one: Mr Lang is named by "Lang" and "LANG", and not by "lang".
 */
export function namesIn(words: string, names: readonly string[]): boolean {
  const said = plain(words);
  const spoken = new Set(withoutMarks(words).split(/[^\p{L}\p{N}'’-]+/u));
  return names.some((name) => {
    if (name.length < SHORTEST_NAME) return false;
    if (!ONE_WORD.test(name)) return said.includes(plain(name));
    const one = withoutMarks(name);
    return spoken.has(one) || spoken.has(one.toUpperCase());
  });
}

/** Digests and instants are not read as telephone numbers. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}T|^[0-9a-f]{64}$/.test(value) ? '' : value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsOf).join('\n');
}

/** One way to write the same name: no case, no marks above letters, single spaces. */
const plain = (words: string): string => withoutMarks(words).toLowerCase().replace(/\s+/g, ' ').trim();

const withoutMarks = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '');
