import { tagLength } from '../primitives/aes-gcm.ts';
import { SealError } from './seal-error.ts';
import type { SealProfile } from './seal-profile.ts';
import { stored64 } from './seal-profile.ts';

export const saltLength = 24;
export const commitmentLength = 32;
/** salt | commitment */
export const headerLength = saltLength + commitmentLength;

/** Plaintext bytes in every chunk but the last. */
export const chunkLength = stored64.chunkLength;

/** 2^32, the lowest limit the specification recommends: 256 TiB in chunks of 64 KiB. */
export const maxChunkCount = 2 ** 32;

/** The last chunk is always shorter than the others, and may be empty: that is how the end is known. */
export function chunkCount(plainLength: number, profile: SealProfile = stored64): number {
  return Math.floor(plainLength / profile.chunkLength) + 1;
}

/** The exact length of an object of `plainLength` bytes once it is sealed. Throws SealError when it is too long. */
export function sealedLength(plainLength: number, profile: SealProfile = stored64): number {
  if (!Number.isSafeInteger(plainLength) || plainLength < 0) throw new SealError('wrong-length');
  const chunks = chunkCount(plainLength, profile);
  if (chunks > maxChunkCount) throw new SealError('too-long');
  return headerLength + plainLength + chunks * tagLength;
}

/** The exact length of the plaintext in `sealed` bytes. Throws SealError for a length no sealed object has. */
export function plainLength(sealed: number, profile: SealProfile = stored64): number {
  const body = sealed - headerLength;
  if (!Number.isSafeInteger(sealed) || body < tagLength) throw new SealError('wrong-length');
  const fullChunks = Math.floor(body / (profile.chunkLength + tagLength));
  const lastChunk = body - fullChunks * (profile.chunkLength + tagLength);
  if (lastChunk < tagLength) throw new SealError('wrong-length');
  if (fullChunks + 1 > maxChunkCount) throw new SealError('too-long');
  return fullChunks * profile.chunkLength + lastChunk - tagLength;
}

/** Where chunk `index` begins in the sealed bytes. */
export function chunkPosition(index: number, profile: SealProfile = stored64): number {
  return headerLength + index * (profile.chunkLength + tagLength);
}
