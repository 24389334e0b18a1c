import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { ContentKey } from '../keys/content-key.ts';
import { aesKeyLength, gcmDecrypt, gcmEncrypt, nonceLength, tagLength } from '../primitives/aes-gcm.ts';
import { hkdfExpand } from '../primitives/hkdf.ts';
import { SealError } from './seal-error.ts';
import type { SealProfile } from './seal-profile.ts';
import { commitmentLength, headerLength, maxChunkCount, saltLength } from './sealed-layout.ts';

const aeadName = 'AEAD_AES_256_GCM';
const prefixes = new Map<SealProfile, Buffer>();

/** label || "AEAD_AES_256_GCM" || 0x00 */
function prefixOf(profile: SealProfile): Buffer {
  let prefix = prefixes.get(profile);
  if (!prefix) {
    prefix = Buffer.from(`${profile.label}${aeadName}\0`);
    prefixes.set(profile, prefix);
  }
  return prefix;
}

/**
 * The key, base nonce and commitment of one sealed object, derived from a content key and a salt:
 * HKDF-Expand(content key, label || "AEAD_AES_256_GCM" || 0x00 || salt || context).
 */
export class MessageKey {
  readonly profile: SealProfile;
  /** salt | commitment: the first bytes of the sealed object. */
  readonly header: Buffer;
  private readonly secret: Buffer;
  private readonly key: Buffer;
  private readonly baseNonce: Buffer;
  private readonly nonce = Buffer.allocUnsafe(nonceLength);

  private constructor(contentKey: ContentKey, salt: Uint8Array, profile: SealProfile) {
    const info = Buffer.concat([prefixOf(profile), salt, contentKey.context]);
    const length = aesKeyLength + nonceLength + commitmentLength;
    this.secret = hkdfExpand('sha512', contentKey.inputKey, info, length);
    this.profile = profile;
    this.key = this.secret.subarray(0, aesKeyLength);
    this.baseNonce = this.secret.subarray(aesKeyLength, aesKeyLength + nonceLength);
    this.header = Buffer.concat([salt, this.secret.subarray(aesKeyLength + nonceLength)]);
  }

  /** For sealing: a fresh random salt. `salt` is given only to hold the code against published vectors. */
  static create(
    contentKey: ContentKey,
    profile: SealProfile,
    salt: Uint8Array = randomBytes(saltLength),
  ): MessageKey {
    return new MessageKey(contentKey, salt, profile);
  }

  /** For opening: refuses a header whose commitment this content key does not give. */
  static open(contentKey: ContentKey, header: Uint8Array, profile: SealProfile): MessageKey {
    if (header.length !== headerLength) throw new SealError('wrong-length');
    const messageKey = new MessageKey(contentKey, header.subarray(0, saltLength), profile);
    if (timingSafeEqual(messageKey.header, header)) return messageKey;
    messageKey.destroy();
    throw new SealError('not-authentic');
  }

  /** [ciphertext, tag] of chunk `index`. */
  sealChunk(index: number, plaintext: Uint8Array): [Buffer, Buffer] {
    return gcmEncrypt(this.key, this.nonceOf(index), plaintext);
  }

  /** The plaintext of chunk `index`; `sealed` ends with its tag. Throws SealError, and then nothing has left. */
  openChunk(index: number, sealed: Uint8Array): Buffer {
    const end = sealed.length - tagLength;
    if (end < 0) throw new SealError('wrong-length');
    const plaintext = gcmDecrypt(
      this.key,
      this.nonceOf(index),
      sealed.subarray(0, end),
      sealed.subarray(end),
    );
    if (plaintext === null) throw new SealError('not-authentic');
    return plaintext;
  }

  destroy(): void {
    this.secret.fill(0);
  }

  private nonceOf(index: number): Buffer {
    chunkNonce(this.baseNonce, index, this.nonce);
    return this.nonce;
  }
}

/** Writes base nonce XOR chunk number into `nonce`. Throws SealError when the counter is at its end. */
export function chunkNonce(baseNonce: Buffer, index: number, nonce: Buffer): void {
  if (!Number.isInteger(index) || index < 0 || index >= maxChunkCount) throw new SealError('too-long');
  baseNonce.copy(nonce);
  nonce.writeUInt32BE((nonce.readUInt32BE(nonceLength - 4) ^ index) >>> 0, nonceLength - 4);
}
