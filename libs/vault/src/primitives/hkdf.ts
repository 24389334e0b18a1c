import { createHmac } from 'node:crypto';

export type HkdfHash = 'sha256' | 'sha512';

const hashLength: Record<HkdfHash, number> = { sha256: 32, sha512: 64 };

/** One message at a time is made in it, since nothing here waits; each call wipes what of it is secret. */
const shortMessage = Buffer.allocUnsafeSlow(512);

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
  if (blocks === 0) return Buffer.alloc(0);
  // previous block | info | counter: one update for each block and few buffers, since calls and buffers are what costs here.
  const messageLength = blockLength + info.length + 1;
  const message =
    messageLength > shortMessage.length
      ? Buffer.allocUnsafeSlow(messageLength)
      : shortMessage.subarray(0, messageLength);
  message.set(info, blockLength);
  message[messageLength - 1] = 1;
  const first = createHmac(hash, key).update(message.subarray(blockLength)).digest();
  if (blocks === 1) return first.fill(0, length).subarray(0, length);
  const output = Buffer.allocUnsafeSlow(blocks * blockLength);
  for (let index = 1, block = first; ; index++) {
    block.copy(output, (index - 1) * blockLength);
    block.copy(message);
    block.fill(0);
    if (index === blocks) break;
    message[messageLength - 1] = index + 1;
    block = createHmac(hash, key).update(message).digest();
  }
  message.fill(0, 0, blockLength);
  return output.fill(0, length).subarray(0, length);
}
