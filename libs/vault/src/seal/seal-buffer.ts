import type { ContentKey } from '../keys/content-key.ts';
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
  const count = chunkCount(plainLength(sealed.length));
  const messageKey = MessageKey.open(contentKey, sealed.subarray(0, headerLength), stored64);
  try {
    const pieces: Buffer[] = [];
    for (let index = 0; index < count; index++) {
      pieces.push(
        messageKey.openChunk(index, sealed.subarray(chunkPosition(index), chunkPosition(index + 1))),
      );
    }
    return Buffer.concat(pieces);
  } finally {
    messageKey.destroy();
  }
}
