import { fstatSync, readSync } from 'node:fs';
import type { ContentKey } from '../keys/content-key.ts';
import { tagLength } from '../primitives/aes-gcm.ts';
import { copyInto } from '../primitives/copy-into.ts';
import { MessageKey } from './message-key.ts';
import { SealError } from './seal-error.ts';
import { type SealProfile, stored64 } from './seal-profile.ts';
import { chunkPosition, headerLength, plainLength } from './sealed-layout.ts';

/** Reads sealed bytes at a position into `target`; returns how many came (fewer only at the end). */
export type ReadAt = (target: Buffer, position: number) => number;

export interface SealedReaderOptions {
  /** Length of the sealed object; needed with a read function, found out with a file descriptor. */
  readonly sealedByteLength?: number;
  /**
   * A buffer for sealed bytes (`sealedReaderScratchLength` of them), so that thousands of small objects need no
   * allocation each. It serves one reader at a time.
   */
  readonly scratch?: Buffer;
  readonly profile?: SealProfile;
}

const chunksPerRead = 16;
// An object of so many chunks or fewer is read at once, header and all.
const chunksOfSmall = 4;

export const sealedReaderScratchLength = headerLength + chunksPerRead * (stored64.chunkLength + tagLength);

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
  private readonly scratch: Buffer;
  private readonly isSmall: boolean;
  private lengthVerified = false;

  /** `source` is a file descriptor, which the caller closes, or a read function. */
  constructor(contentKey: ContentKey, source: number | ReadAt, options: SealedReaderOptions = {}) {
    this.readAt = typeof source === 'number' ? readFrom(source) : source;
    this.sealedByteLength = options.sealedByteLength ?? lengthOf(source);
    this.profile = options.profile ?? stored64;
    this.byteLength = plainLength(this.sealedByteLength, this.profile);
    const sealedChunkLength = this.profile.chunkLength + tagLength;
    const span = Math.min(this.sealedByteLength, headerLength + chunksPerRead * sealedChunkLength);
    this.scratch = options.scratch ?? Buffer.allocUnsafeSlow(span);
    if (this.scratch.length < span) throw new RangeError('The scratch buffer is too short.');
    this.isSmall = this.sealedByteLength <= headerLength + chunksOfSmall * sealedChunkLength;
    this.read(this.scratch.subarray(0, this.isSmall ? this.sealedByteLength : headerLength), 0);
    this.messageKey = MessageKey.open(contentKey, this.scratch.subarray(0, headerLength), this.profile);
  }

  /** The bytes [start, end), in `into` when it is given (its first end - start bytes) or in a fresh buffer. */
  readRange(start: number, end: number, into?: Buffer): Buffer {
    if (!(start >= 0 && start <= end && end <= this.byteLength)) throw new SealError('out-of-range');
    const target = into ? into.subarray(0, end - start) : Buffer.allocUnsafe(end - start);
    if (target.length < end - start) throw new RangeError('The buffer is shorter than the range.');
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
      const sealed = this.sealedBytes(
        position,
        Math.min(chunkPosition(next, this.profile), this.sealedByteLength),
      );
      for (let index = first; index < next; index++) {
        const offset = (index - first) * (chunkLength + tagLength);
        const plaintext = this.messageKey.openChunk(
          index,
          sealed.subarray(offset, offset + chunkLength + tagLength),
        );
        const chunkStart = index * chunkLength;
        const wanted = plaintext.subarray(Math.max(0, start - chunkStart), end - chunkStart);
        copyInto(target, Math.max(0, chunkStart - start), wanted);
      }
    }
  }

  /** Opening the last chunk proves the length, since only the last is short. A range that covers it does so itself. */
  private verifyLength(end: number): void {
    const lastIndex = Math.floor(this.byteLength / this.profile.chunkLength);
    if (end > lastIndex * this.profile.chunkLength) return;
    const position = chunkPosition(lastIndex, this.profile);
    this.messageKey.openChunk(lastIndex, this.sealedBytes(position, this.sealedByteLength));
  }

  private sealedBytes(position: number, end: number): Buffer {
    if (this.isSmall) return this.scratch.subarray(position, end);
    return this.read(this.scratch.subarray(0, end - position), position);
  }

  private read(target: Buffer, position: number): Buffer {
    for (let done = 0; done < target.length; ) {
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
