import { createHash, randomBytes } from 'node:crypto';

/** A bearer secret of 256 random bits, and the SHA-256 that is all the database ever holds of it. */
export interface SecretToken {
  readonly token: string;
  readonly hash: Buffer;
}

const FORM = /^[A-Za-z0-9_-]{43}$/;

export function newSecretToken(): SecretToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: sha256(token) };
}

/** The hash to look for; undefined for what cannot be one of our tokens. */
export function secretTokenHash(token: string): Buffer | undefined {
  return FORM.test(token) ? sha256(token) : undefined;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
