import { gcm } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SealProfile } from '../seal/seal-profile.ts';

/*
 * The sealed format once more, written from the specification and the README alone, over another library. It shares no
 * line with src/seal: whole messages only, the counter as a big integer, the end found by walking the bytes.
 */
export interface NobleKey {
  readonly inputKey: Uint8Array;
  readonly context: Uint8Array;
}

export function nobleSeal(
  key: NobleKey,
  salt: Uint8Array,
  plaintext: Uint8Array,
  profile: SealProfile,
): Uint8Array {
  const { aeadKey, baseNonce, commitment } = deriveKeys(key, salt, profile);
  const pieces = [salt, commitment];
  let offset = 0;
  for (let counter = 0n; ; counter += 1n) {
    const chunk = plaintext.slice(offset, offset + profile.chunkLength);
    pieces.push(gcm(aeadKey, nonceFor(baseNonce, counter)).encrypt(chunk));
    offset += chunk.length;
    if (chunk.length < profile.chunkLength) return concatBytes(...pieces);
  }
}

export function nobleOpen(key: NobleKey, sealed: Uint8Array, profile: SealProfile): Uint8Array {
  const { aeadKey, baseNonce, commitment } = deriveKeys(key, sealed.slice(0, 24), profile);
  if (commitment.some((byte, index) => byte !== sealed[24 + index])) throw new Error('commitment');
  const pieces: Uint8Array[] = [];
  let offset = 56;
  for (let counter = 0n; ; counter += 1n) {
    const chunk = sealed.slice(offset, offset + profile.chunkLength + 16);
    pieces.push(gcm(aeadKey, nonceFor(baseNonce, counter)).decrypt(chunk));
    offset += chunk.length;
    if (chunk.length < profile.chunkLength + 16) return concatBytes(...pieces);
  }
}

function deriveKeys(key: NobleKey, salt: Uint8Array, profile: SealProfile) {
  const info = concatBytes(utf8ToBytes(`${profile.label}AEAD_AES_256_GCM\0`), salt, key.context);
  // HKDF-Expand by hand: the library's own wants a key as long as the hash, and the scheme's has 32 bytes.
  const first = hmac(sha512, key.inputKey, concatBytes(info, Uint8Array.of(1)));
  const output = concatBytes(first, hmac(sha512, key.inputKey, concatBytes(first, info, Uint8Array.of(2))));
  return { aeadKey: output.slice(0, 32), baseNonce: output.slice(32, 44), commitment: output.slice(44, 76) };
}

function nonceFor(baseNonce: Uint8Array, counter: bigint): Uint8Array {
  const base = BigInt(`0x${Buffer.from(baseNonce).toString('hex')}`);
  return Uint8Array.from(Buffer.from((base ^ counter).toString(16).padStart(24, '0'), 'hex'));
}
