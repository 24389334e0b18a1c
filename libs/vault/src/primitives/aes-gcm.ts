import { createCipheriv, createDecipheriv } from 'node:crypto';

export const aesKeyLength = 32;
export const nonceLength = 12;
export const tagLength = 16;

const algorithm = 'aes-256-gcm';
// Without it OpenSSL accepts tags cut to four bytes.
const options = { authTagLength: tagLength };

/** AES-256-GCM: [ciphertext, tag]. Key of 32 bytes, nonce of 12; the caller never repeats a nonce under a key. */
export function gcmEncrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  plaintext: Uint8Array,
  associatedData?: Uint8Array,
): [Buffer, Buffer] {
  const cipher = createCipheriv(algorithm, key, nonce, options);
  if (associatedData) cipher.setAAD(associatedData);
  const ciphertext = cipher.update(plaintext);
  cipher.final();
  return [ciphertext, cipher.getAuthTag()];
}

/** The plaintext, or null when the tag does not hold: nothing unverified ever leaves this function. */
export function gcmDecrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  ciphertext: Uint8Array,
  tag: Uint8Array,
  associatedData?: Uint8Array,
): Buffer | null {
  if (tag.length !== tagLength) return null;
  const decipher = createDecipheriv(algorithm, key, nonce, options);
  decipher.setAuthTag(tag);
  if (associatedData) decipher.setAAD(associatedData);
  const plaintext = decipher.update(ciphertext);
  try {
    decipher.final();
  } catch {
    plaintext.fill(0);
    return null;
  }
  return plaintext;
}
