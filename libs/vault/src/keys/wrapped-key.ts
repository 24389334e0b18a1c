import { randomBytes } from 'node:crypto';
import { gcmDecrypt, gcmEncrypt, nonceLength, tagLength } from '../primitives/aes-gcm.ts';
import { encodeParts } from '../primitives/encode-parts.ts';
import { SealError } from '../seal/seal-error.ts';
import type { KeyContext } from './key-service.ts';

/** version (1) | key id (8) | nonce (12) | ciphertext (32) | tag (16) */
export const wrappedKeyLength = 69;
const formatVersion = 1;
const keyIdLength = 8;
const secretLength = 32;
const nonceStart = 1 + keyIdLength;
const secretStart = nonceStart + nonceLength;

/** Wraps 32 bytes with AES-256-GCM under a random nonce; format, key id and context are authenticated with them. */
export function wrapKey(kek: Uint8Array, keyId: string, secret: Uint8Array, context: KeyContext): Buffer {
  if (secret.length !== secretLength) throw new RangeError('Only secrets of 32 bytes are wrapped.');
  const head = Buffer.concat([Uint8Array.of(formatVersion), Buffer.from(keyId, 'hex')]);
  const nonce = randomBytes(nonceLength);
  return Buffer.concat([head, nonce, ...gcmEncrypt(kek, nonce, secret, associatedData(head, context))]);
}

export function unwrapKey(kek: Uint8Array, wrapped: Uint8Array, context: KeyContext): Buffer {
  wrappedKeyId(wrapped);
  const secret = gcmDecrypt(
    kek,
    wrapped.subarray(nonceStart, secretStart),
    wrapped.subarray(secretStart, wrappedKeyLength - tagLength),
    wrapped.subarray(wrappedKeyLength - tagLength),
    associatedData(wrapped.subarray(0, nonceStart), context),
  );
  if (secret === null) throw new SealError('not-authentic');
  return secret;
}

/** The id of the key that wrapped this value, in hex. It is authenticated only by unwrapping. */
export function wrappedKeyId(wrapped: Uint8Array): string {
  if (wrapped.length !== wrappedKeyLength || wrapped[0] !== formatVersion)
    throw new SealError('wrong-length');
  return Buffer.from(wrapped.subarray(1, nonceStart)).toString('hex');
}

function associatedData(head: Uint8Array, context: KeyContext): Buffer {
  return encodeParts(['rightful/wrapped-key', head, ...context]);
}
