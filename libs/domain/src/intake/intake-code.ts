import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** Ten characters that cannot be mistaken for one another (49 bits): typed off a mail, and tried only so often. */
export function newIntakeCode(): string {
  const all = Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${all.slice(0, 5)}-${all.slice(5)}`;
}

export const newUploadKey = (): string => randomBytes(20).toString('base64url');

const hashOf = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** However it was typed: small letters, with or without the dash. */
export const intakeCodeHash = (code: string): Buffer => hashOf(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
export const uploadKeyHash = hashOf;

const NOTHING = Buffer.alloc(32);

/** Compares as long when there is nothing to compare with. */
export const sameHash = (known: Buffer | null | undefined, given: Buffer): boolean =>
  timingSafeEqual(known ?? NOTHING, given) && known != null;

export const readCaseNumber = (text: string): string => text.trim().toUpperCase().slice(0, 20);
