import type { ContentKey } from '../keys/content-key.ts';
import { tagLength } from '../primitives/aes-gcm.ts';
import { MessageKey } from './message-key.ts';
import { SealError } from './seal-error.ts';
import type { SealProfile } from './seal-profile.ts';
import { stored64 } from './seal-profile.ts';
import { headerLength } from './sealed-layout.ts';

/**
 * Seals one object from front to back. Give plaintext in pieces of any size; write what comes back in order.
 * The header comes with the first piece. Returned buffers are fresh and belong to the caller.
 */
export class Sealer {
  /** Bytes taken and bytes given back so far; after `final()` the lengths of the whole object. */
  plainLength = 0;
  sealedLength = 0;
  private readonly messageKey: MessageKey;
  /** Plaintext that does not fill a chunk yet; made when the first is kept. */
  private pending: Buffer | null = null;
  private pendingLength = 0;
  private chunkIndex = 0;
  private ended = false;

  constructor(contentKey: ContentKey, profile: SealProfile = stored64, salt?: Uint8Array) {
    this.messageKey = MessageKey.create(contentKey, profile, salt);
  }

  push(plaintext: Uint8Array): Buffer[] {
    const sealed = this.begin();
    const { chunkLength } = this.messageKey.profile;
    let offset = 0;
    if (this.pendingLength > 0) offset = this.fill(plaintext, 0);
    if (this.pending && this.pendingLength === chunkLength) {
      this.sealChunk(this.pending, sealed);
      this.pendingLength = 0;
    }
    // Whole chunks are sealed where they lie; only what is left over is copied.
    for (; plaintext.length - offset >= chunkLength; offset += chunkLength) {
      this.sealChunk(plaintext.subarray(offset, offset + chunkLength), sealed);
    }
    this.fill(plaintext, offset);
    this.plainLength += plaintext.length;
    return sealed;
  }

  /** Seals the last, short chunk and wipes the key. The sealer cannot be used afterwards. */
  final(): Buffer[] {
    const sealed = this.begin();
    this.sealChunk(this.pending?.subarray(0, this.pendingLength) ?? Buffer.alloc(0), sealed);
    this.destroy();
    return sealed;
  }

  /** Wipes key and plaintext; for work that is given up half-way. */
  destroy(): void {
    this.ended = true;
    this.messageKey.destroy();
    this.pending?.fill(0);
  }

  private begin(): Buffer[] {
    if (this.ended) throw new SealError('misuse');
    if (this.sealedLength > 0) return [];
    this.sealedLength = headerLength;
    return [this.messageKey.header];
  }

  private fill(plaintext: Uint8Array, offset: number): number {
    if (offset === plaintext.length) return offset;
    this.pending ??= Buffer.allocUnsafeSlow(this.messageKey.profile.chunkLength);
    const end = Math.min(plaintext.length, offset + this.pending.length - this.pendingLength);
    this.pending.set(plaintext.subarray(offset, end), this.pendingLength);
    this.pendingLength += end - offset;
    return end;
  }

  private sealChunk(plaintext: Uint8Array, sealed: Buffer[]): void {
    sealed.push(...this.messageKey.sealChunk(this.chunkIndex, plaintext));
    this.chunkIndex += 1;
    this.sealedLength += plaintext.length + tagLength;
  }
}
