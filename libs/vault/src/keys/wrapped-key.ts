import { randomBytes } from 'node:crypto';
import { gcmDecrypt, gcmEncrypt, nonceLength, tagLength } from '../primitives/aes-gcm.ts';
import { encodeParts } from '../primitives/encode-parts.ts';
import { SealError } from '../seal/seal-error.ts';
import { UnknownKeyError } from './key-errors.ts';
import type { KeyContext } from './key-service.ts';

/** The first byte of a wrapped key says which driver wrapped it; the eight after it say under which of its keys. */
export const WRAPPED_BY = { file: 1, kms: 2, pkcs11: 3 } as const;
type WrappedBy = (typeof WRAPPED_BY)[keyof typeof WRAPPED_BY];

export const headLength = 9;
export const secretLength = 32;
/** With AES-GCM under a key that is at hand: head | nonce (12) | ciphertext (32) | tag (16) */
const gcmLength = headLength + nonceLength + secretLength + tagLength;
const secretStart = headLength + nonceLength;

/** Encrypts or decrypts with AES-256-GCM where the key is: in memory, or in a token. */
export interface GcmKey {
  /** Ciphertext and tag. */
  encrypt(nonce: Uint8Array, plain: Uint8Array, associatedData: Uint8Array): Promise<Uint8Array>;
  /** Null: not authentic. */
  decrypt(nonce: Uint8Array, sealed: Uint8Array, associatedData: Uint8Array): Promise<Buffer | null>;
}

/** Wraps 32 bytes under a random nonce; driver, key id and context are authenticated with them. */
export async function wrapKey(
  by: WrappedBy,
  keyId: string,
  key: GcmKey,
  secret: Uint8Array,
  context: KeyContext,
): Promise<Buffer> {
  const head = wrappedHead(by, keyId, secret);
  const nonce = randomBytes(nonceLength);
  return Buffer.concat([head, nonce, await key.encrypt(nonce, secret, associatedData(head, context))]);
}

export async function unwrapKey(
  by: WrappedBy,
  key: GcmKey,
  wrapped: Uint8Array,
  context: KeyContext,
): Promise<Buffer> {
  checkWrappedBy(by, wrapped);
  if (wrapped.length !== gcmLength) throw new SealError('wrong-length');
  const secret = await key.decrypt(
    wrapped.subarray(headLength, secretStart),
    wrapped.subarray(secretStart),
    associatedData(wrapped.subarray(0, headLength), context),
  );
  if (secret === null) throw new SealError('not-authentic');
  return secret;
}

/** What a wrapped key begins with. Throws RangeError where `secret` has not 32 bytes. */
export function wrappedHead(by: WrappedBy, keyId: string, secret: Uint8Array): Buffer {
  if (secret.length !== secretLength) throw new RangeError('Only secrets of 32 bytes are wrapped.');
  return Buffer.concat([Uint8Array.of(by), Buffer.from(keyId, 'hex')]);
}

/** The id of the key that wrapped this value, in hex. It is authenticated only by unwrapping. */
export function wrappedKeyId(wrapped: Uint8Array): string {
  const drivers: readonly (number | undefined)[] = Object.values(WRAPPED_BY);
  if (wrapped.length <= headLength || !drivers.includes(wrapped[0])) throw new SealError('wrong-length');
  return Buffer.from(wrapped.subarray(1, headLength)).toString('hex');
}

/** Throws UnknownKeyError for what another driver wrapped. */
export function checkWrappedBy(by: WrappedBy, wrapped: Uint8Array): void {
  const keyId = wrappedKeyId(wrapped);
  if (wrapped[0] !== by) throw new UnknownKeyError(keyId);
}

/** A key that is in this process. */
export const memoryKey = (key: Uint8Array): GcmKey => ({
  encrypt: async (nonce, plain, data) => Buffer.concat(gcmEncrypt(key, nonce, plain, data)),
  decrypt: async (nonce, sealed, data) =>
    gcmDecrypt(key, nonce, sealed.subarray(0, -tagLength), sealed.subarray(-tagLength), data),
});

function associatedData(head: Uint8Array, context: KeyContext): Buffer {
  return encodeParts(['rightful/wrapped-key', head, ...context]);
}
