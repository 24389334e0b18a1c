import { fstatSync, readSync } from 'node:fs';
import type { ContentKey } from '../keys/content-key.ts';
import { tagLength } from '../primitives/aes-gcm.ts';
import { MessageKey } from './message-key.ts';
import { SealError } from './seal-error.ts';
import type { SealProfile } from './seal-profile.ts';
import { stored64 } from './seal-profile.ts';
import { chunkPosition, headerLength, plainLength } from './sealed-layout.ts';

/** Reads sealed bytes at a position into `target`; returns how many came (fewer only at the end). */
export type ReadAt = (target: Buffer, position: number) => number;

const chunksPerRead = 16;

/**
 * Random access to one sealed object, synchronous, for worker threads. Only the chunks of a range are read and
 * opened; each is verified before a byte of it is handed out, and the length of the object is verified once, before
 * or with the first range.
 */
export class SealedReader {
  /** Length of the plaintext in bytes. */
  readonly byteLength: number;
  private readonly readAt: ReadAt;
  private readonly messageKey: MessageKey;
  private readonly sealedByteLength: number;
  private readonly profile: SealProfile;
  private buffer: Buffer;
  private lengthVerified = false;

  /** `source` is a file descriptor or a read function; the latter needs the length of the sealed object. */
  constructor(
    contentKey: ContentKey,
    source: number | ReadAt,
    sealedByteLength?: number,
    profile = stored64,
  ) {
    this.readAt = typeof source === 'number' ? readFrom(source) : source;
    this.sealedByteLength = sealedByteLength ?? lengthOf(source);
    this.profile = profile;
    this.byteLength = plainLength(this.sealedByteLength, profile);
    const span = Math.min(
      chunksPerRead * (profile.chunkLength + tagLength),
      this.sealedByteLength - headerLength,
    );
    // One read brings header and content of a small object; nothing is read twice.
    this.buffer = Buffer.allocUnsafeSlow(Math.max(span, headerLength));
    const header = this.readExactly(0, headerLength);
    this.messageKey = MessageKey.open(contentKey, header, profile);
  }

  /** The bytes [start, end), in `into` when it is given (its first end - start bytes) or in a fresh buffer. */
  readRange(start: number, end: number, into?: Buffer): Buffer {
    if (!(start >= 0 && start <= end && end <= this.byteLength)) throw new SealError('out-of-range');
    const target = into ? into.subarray(0, end - start) : Buffer.allocUnsafe(end - start);
    if (target.length < end - start) throw new SealError('out-of-range');
    try {
      if (!this.lengthVerified) this.verifyLength(end);
      this.fill(target, start, end);
      this.lengthVerified = true;
    } catch (error) {
      target.fill(0);
      throw error;
    }
    return target;
  }

  destroy(): void {
    this.messageKey.destroy();
  }

  private fill(target: Buffer, start: number, end: number): void {
    const { chunkLength } = this.profile;
    const last = Math.ceil(end / chunkLength) - 1;
    for (let first = Math.floor(start / chunkLength); first <= last; first += chunksPerRead) {
      const next = Math.min(first + chunksPerRead, last + 1);
      const position = chunkPosition(first, this.profile);
      const stop = Math.min(chunkPosition(next, this.profile), this.sealedByteLength);
      const sealed = this.readExactly(position, stop - position);
      for (let index = first; index < next; index++) {
        const offset = (index - first) * (chunkLength + tagLength);
        const plaintext = this.messageKey.openChunk(
          index,
          sealed.subarray(offset, offset + chunkLength + tagLength),
        );
        const chunkStart = index * chunkLength;
        plaintext.copy(
          target,
          Math.max(0, chunkStart - start),
          Math.max(0, start - chunkStart),
          end - chunkStart,
        );
      }
    }
  }

  /** Opening the last chunk proves the length, since only the last is short. A range that covers it does so itself. */
  private verifyLength(end: number): void {
    const lastIndex = Math.floor(this.byteLength / this.profile.chunkLength);
    if (end > lastIndex * this.profile.chunkLength) return;
    const position = chunkPosition(lastIndex, this.profile);
    this.messageKey.openChunk(lastIndex, this.readExactly(position, this.sealedByteLength - position));
  }

  private readExactly(position: number, length: number): Buffer {
    const target = this.buffer.subarray(0, length);
    for (let done = 0; done < length; ) {
      const count = this.readAt(target.subarray(done), position + done);
      if (count <= 0) throw new SealError('wrong-length');
      done += count;
    }
    return target;
  }
}

function readFrom(descriptor: number): ReadAt {
  return (target, position) => readSync(descriptor, target, 0, target.length, position);
}

function lengthOf(source: number | ReadAt): number {
  if (typeof source !== 'number')
    throw new RangeError('Give the length of the sealed object with a read function.');
  return fstatSync(source).size;
}
