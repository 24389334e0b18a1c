import type { ContentKey } from '../keys/content-key.ts';
import { tagLength } from '../primitives/aes-gcm.ts';
import { MessageKey } from './message-key.ts';
import { SealError } from './seal-error.ts';
import type { SealProfile } from './seal-profile.ts';
import { stored64 } from './seal-profile.ts';
import { headerLength } from './sealed-layout.ts';

/**
 * Opens one sealed object from front to back. What `push` returns is verified; the object as a whole
 * is verified only once `final()` has returned. After an error every further call throws.
 */
export class Opener {
  plainLength = 0;
  private readonly contentKey: ContentKey;
  private readonly profile: SealProfile;
  private readonly pending: Buffer;
  private pendingLength = 0;
  private messageKey: MessageKey | null = null;
  private chunkIndex = 0;
  private ended = false;

  constructor(contentKey: ContentKey, profile: SealProfile = stored64) {
    this.contentKey = contentKey;
    this.profile = profile;
    this.pending = Buffer.allocUnsafeSlow(profile.chunkLength + tagLength);
  }

  push(sealed: Uint8Array): Buffer[] {
    return this.guard(() => {
      const plaintext: Buffer[] = [];
      let offset = 0;
      while (offset < sealed.length) {
        const wanted = this.messageKey ? this.pending.length : headerLength;
        if (this.pendingLength === 0 && sealed.length - offset >= wanted) {
          this.take(sealed.subarray(offset, offset + wanted), plaintext);
          offset += wanted;
          continue;
        }
        const end = Math.min(sealed.length, offset + wanted - this.pendingLength);
        this.pending.set(sealed.subarray(offset, end), this.pendingLength);
        this.pendingLength += end - offset;
        offset = end;
        if (this.pendingLength < wanted) break;
        this.pendingLength = 0;
        this.take(this.pending.subarray(0, wanted), plaintext);
      }
      return plaintext;
    });
  }

  /** Opens the last chunk. Throws SealError when the object was cut off. */
  final(): Buffer[] {
    return this.guard(() => {
      if (!this.messageKey) throw new SealError('wrong-length');
      const plaintext: Buffer[] = [];
      this.take(this.pending.subarray(0, this.pendingLength), plaintext);
      this.destroy();
      return plaintext;
    });
  }

  destroy(): void {
    this.ended = true;
    this.messageKey?.destroy();
  }

  private take(bytes: Uint8Array, plaintext: Buffer[]): void {
    if (!this.messageKey) {
      this.messageKey = MessageKey.open(this.contentKey, bytes, this.profile);
      return;
    }
    const opened = this.messageKey.openChunk(this.chunkIndex, bytes);
    this.chunkIndex += 1;
    this.plainLength += opened.length;
    if (opened.length > 0) plaintext.push(opened);
  }

  private guard(work: () => Buffer[]): Buffer[] {
    if (this.ended) throw new SealError('misuse');
    try {
      return work();
    } catch (error) {
      this.destroy();
      throw error;
    }
  }
}
