import type { ContentKey } from '../keys/content-key.ts';
import { copyInto } from '../primitives/copy-into.ts';
import { MessageKey } from './message-key.ts';
import { stored64 } from './seal-profile.ts';
import { chunkCount, chunkLength, chunkPosition, headerLength, plainLength } from './sealed-layout.ts';

/** Seals an object that is in memory as a whole. */
export function sealBuffer(contentKey: ContentKey, plaintext: Uint8Array): Buffer {
  const messageKey = MessageKey.create(contentKey, stored64);
  const pieces = [messageKey.header];
  for (let index = 0; index < chunkCount(plaintext.length); index++) {
    pieces.push(
      ...messageKey.sealChunk(index, plaintext.subarray(index * chunkLength, (index + 1) * chunkLength)),
    );
  }
  messageKey.destroy();
  return Buffer.concat(pieces);
}

/** Opens what `sealBuffer` or `Sealer` made. Throws SealError; nothing is returned unless all of it is verified. */
export function openBuffer(contentKey: ContentKey, sealed: Uint8Array): Buffer {
  return openInto(contentKey, sealed, Buffer.allocUnsafeSlow(plainLength(sealed.length)));
}

/** As `openBuffer`, into the beginning of a buffer that is used again. On failure no plaintext is left in it. */
export function openInto(contentKey: ContentKey, sealed: Uint8Array, target: Buffer): Buffer {
  const byteLength = plainLength(sealed.length);
  if (target.length < byteLength) throw new RangeError('The buffer is shorter than the object.');
  const plaintext = target.subarray(0, byteLength);
  const messageKey = MessageKey.open(contentKey, sealed.subarray(0, headerLength), stored64);
  try {
    for (let index = 0; index < chunkCount(byteLength); index++) {
      const chunk = sealed.subarray(chunkPosition(index), chunkPosition(index + 1));
      copyInto(plaintext, index * chunkLength, messageKey.openChunk(index, chunk));
    }
    return plaintext;
  } catch (error) {
    plaintext.fill(0);
    throw error;
  } finally {
    messageKey.destroy();
  }
}
