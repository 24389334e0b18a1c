import { randomInt } from 'node:crypto';

/** No letter or digit that looks like another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

export function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
