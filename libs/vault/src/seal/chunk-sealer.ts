import type { ContentKey } from '../keys/content-key.ts';
import { MessageKey } from './message-key.ts';
import { SealError } from './seal-error.ts';
import type { SealProfile } from './seal-profile.ts';
import { stored64 } from './seal-profile.ts';

/**
 * Seals chunks of one object, so that several threads can share the work: each has a sealer of its own with the same key
 * and salt. The chunks of an object are numbered from 0, all but the last are full, and the object begins with `header`.
 *
 * No chunk number may be sealed twice under one salt, by whichever thread: that would repeat a nonce. A sealer therefore
 * takes rising numbers only, and threads share numbers out before they begin.
 */
export class ChunkSealer {
  /** salt | commitment */
  readonly header: Buffer;
  private readonly messageKey: MessageKey;
  private next = 0;

  constructor(contentKey: ContentKey, salt: Uint8Array, profile: SealProfile = stored64) {
    this.messageKey = MessageKey.create(contentKey, profile, salt);
    this.header = this.messageKey.header;
  }

  /** [ciphertext, tag]. Throws SealError for a number that is not above the one before it, and for a chunk that is too long. */
  seal(index: number, plaintext: Uint8Array): [Buffer, Buffer] {
    if (index < this.next) throw new SealError('misuse');
    if (plaintext.length > this.messageKey.profile.chunkLength) throw new SealError('out-of-range');
    this.next = index + 1;
    return this.messageKey.sealChunk(index, plaintext);
  }

  /** Wipes the key. */
  destroy(): void {
    this.next = Number.POSITIVE_INFINITY;
    this.messageKey.destroy();
  }
}
