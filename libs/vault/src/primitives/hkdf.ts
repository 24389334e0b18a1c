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
  const blocks = Math.ceil(length / blockLength);
  if (blocks > 255) throw new RangeError('HKDF: output too long');
  const output = Buffer.alloc(blocks * blockLength);
  // previous block | info | counter: one buffer and one update for each block, since calls are what costs here.
  const message = Buffer.alloc(blockLength + info.length + 1);
  message.set(info, blockLength);
  for (let index = 1; index <= blocks; index++) {
    message[message.length - 1] = index;
    const block = createHmac(hash, key)
      .update(index === 1 ? message.subarray(blockLength) : message)
      .digest();
    block.copy(message);
    block.copy(output, (index - 1) * blockLength);
    block.fill(0);
  }
  message.fill(0, 0, blockLength);
  return output.subarray(0, length);
}
