import type { NotificationContent } from './content.ts';
import { fieldOf } from './form.ts';
import { isOneWord, namesIn } from './names-in.ts';

/** Something in a filing that leads to a person whose data the breach touched. */
export interface PersonalDataFound {
  readonly field: string;
  readonly what: 'known-name' | 'mail-address' | 'telephone' | 'our-id' | 'bank-account';
}

const PATTERNS: readonly (readonly [
  Exclude<PersonalDataFound['what'], 'known-name'>,
  (words: string) => boolean,
])[] = [
  ['mail-address', (words) => /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u.test(words)],
  ['our-id', (words) => /\b[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}\b/.test(words)],
  ['bank-account', (words) => (words.match(ACCOUNT) ?? []).some(isBankAccount)],
  // A plus, or a leading zero, and eight digits and more with the usual marks between them.
  ['telephone', (words) => /(?<![\w.])(?:\+|0)\d(?:[ /().-]{0,2}\d){7,14}(?!\w)/.test(withoutMoments(words))],
];

const ACCOUNT = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g;
const MOMENT =
  /(?<![\d+/.-])(?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?!\d)|\b\d{1,2}:\d{2}(?::\d{2})?\b/g;

/** Days and times of day look like telephone numbers. */
const withoutMoments = (words: string): string => words.replace(MOMENT, ' , ');

/**
 * Every place of a filing that leads to a person whose data the breach touched. `known`: names, addresses, serial numbers and the
 * like of those people, as the caller knows them; `ours`: how the controller itself is reached, which may stand anywhere. In fields
 * for the controller's own people, names of one word and ways to reach somebody are let be.
 */
export function personalDataIn(
  content: NotificationContent,
  known: readonly string[],
  ours: readonly string[] = [],
): PersonalDataFound[] {
  const inFull = known.filter((name) => !isOneWord(name));
  return Object.entries(content).flatMap(([field, value]): PersonalDataFound[] => {
    const words = wordsOf(value);
    const reachable = ours.filter(Boolean).reduce((rest, own) => rest.replaceAll(own, ' , '), words);
    const isOwn = fieldOf(field)?.ownPeople;
    const found: PersonalDataFound[] = [];
    if (namesIn(words, isOwn ? inFull : known)) found.push({ field, what: 'known-name' });
    for (const [what, isIn] of PATTERNS)
      if ((what === 'our-id' || !isOwn) && isIn(reachable)) found.push({ field, what });
    return found;
  });
}

/** By its check digits (ISO 13616), also where words follow it. */
function isBankAccount(found: string): boolean {
  const groups = found.split(' ');
  return [0, 1, 2].some((dropped) => {
    const number = groups.slice(0, groups.length - dropped).join('');
    return number.length >= 15 && remainderOf(`${number.slice(4)}${number.slice(0, 4)}`) === 1;
  });
}

/** Of the number that these digits and letters (A is 10) make, divided by 97. */
const remainderOf = (signs: string): number =>
  [...signs].reduce((rest, sign) => Number(`${rest}${Number.parseInt(sign, 36)}`) % 97, 0);

/** Digests and instants are not read as telephone numbers. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}T|^[0-9a-f]{64}$/.test(value) ? '' : value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsOf).join('\n');
}
