import { randomInt } from 'node:crypto';

const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A number to quote on the telephone: R for a report, A for what was asked; year and eight characters that cannot be mistaken for one another. Not guessable, and no secret. */
export function newCaseNumber(now: Date, letter: 'R' | 'A' = 'R'): string {
  const tail = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letter}${now.getUTCFullYear()}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
