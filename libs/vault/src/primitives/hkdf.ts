import { createHmac } from 'node:crypto';

export type HkdfHash = 'sha256' | 'sha512';

const hashLength: Record<HkdfHash, number> = { sha256: 32, sha512: 64 };

/** HKDF-Extract of RFC 5869. An empty salt stands for one of zeros, as the RFC says. */
export function hkdfExtract(hash: HkdfHash, salt: Uint8Array, inputKey: Uint8Array): Buffer {
  return createHmac(hash, salt).update(inputKey).digest();
}

/**
 * HKDF-Expand of RFC 5869, without the extract step: `key` must already be uniformly random.
 * Throws RangeError when more than 255 blocks are asked for.
 */
export function hkdfExpand(hash: HkdfHash, key: Uint8Array, info: Uint8Array, length: number): Buffer {
  const blockLength = hashLength[hash];
  if (length > 255 * blockLength) throw new RangeError('HKDF: output too long');
  const output = Buffer.alloc(Math.ceil(length / blockLength) * blockLength);
  let previous: Uint8Array = new Uint8Array(0);
  for (let index = 1; (index - 1) * blockLength < length; index++) {
    const block = createHmac(hash, key).update(previous).update(info).update(Uint8Array.of(index)).digest();
    block.copy(output, (index - 1) * blockLength);
    previous = block;
  }
  return output.subarray(0, length);
}
