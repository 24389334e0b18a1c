import { createHash, randomBytes } from 'node:crypto';
import type { AccountId } from '@rightful/policy';

export const RECOVERY_CODE_COUNT = 10;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Eighty random bits in four groups, e.g. `7q2m-0kzf-x8wd-hn3t`: too many to guess from a stolen hash. */
export function newRecoveryCode(): string {
  const characters = [...randomBytes(16)].map((byte) => ALPHABET[byte & 31]).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}

/** What the database holds; undefined for what is no recovery code. Case, spaces and look-alikes are forgiven. */
export function recoveryCodeHash(accountId: AccountId, code: string): Buffer | undefined {
  const plain = code.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  if (!/^[0-9a-hjkmnp-tv-z]{16}$/.test(plain)) return undefined;
  return createHash('sha256').update(`rightful/recovery-code\0${accountId}\0${plain}`).digest();
}
