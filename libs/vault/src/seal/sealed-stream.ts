import type { ContentKey } from '../keys/content-key.ts';
import { tagLength } from '../primitives/aes-gcm.ts';
import { BufferPool } from './buffer-pool.ts';
import { MessageKey } from './message-key.ts';
import { SealError } from './seal-error.ts';
import { stored64 } from './seal-profile.ts';
import { chunkLength, chunkPosition, headerLength, plainLength } from './sealed-layout.ts';
import type { SealedSource } from './sealed-source.ts';

const maxChunksPerRead = 17;
const sealedChunkLength = chunkLength + tagLength;
// Only ciphertext lies in these buffers.
const pool = new BufferPool(maxChunksPerRead * sealedChunkLength, 16);

/** Chunks first to next (not included) as they are stored, in a buffer of the pool. */
interface SealedChunks {
  readonly first: number;
  readonly next: number;
  readonly buffer: Buffer;
  readonly length: number;
}

/**
 * Random access to one sealed object for byte routes: asynchronous reads, every chunk verified before a byte of it is
 * handed out. Safe for ranges under way at once. The caller closes the source.
 */
export class SealedStream {
  /** Length of the plaintext in bytes. */
  readonly byteLength: number;
  private readonly source: SealedSource;
  private readonly messageKey: MessageKey;

  private constructor(source: SealedSource, messageKey: MessageKey) {
    this.source = source;
    this.messageKey = messageKey;
    this.byteLength = plainLength(source.byteLength);
  }

  /** Reads the header, checks the key against it, and verifies the length by opening the last chunk. */
  static async open(contentKey: ContentKey, source: SealedSource): Promise<SealedStream> {
    const lastIndex = Math.floor(plainLength(source.byteLength) / chunkLength);
    const header = Buffer.allocUnsafe(headerLength);
    await source.readInto(header, 0);
    const stream = new SealedStream(source, MessageKey.open(contentKey, header, stored64));
    try {
      stream.openChunks(await stream.readChunks(lastIndex, lastIndex + 1));
    } catch (error) {
      stream.destroy();
      throw error;
    }
    return stream;
  }

  /**
   * The bytes [start, end), at most 1 MiB of them, by one read of exactly the chunks needed. Returns one piece per
   * chunk: write them corked. The pieces are the caller's.
   */
  async readRange(start: number, end: number): Promise<Buffer[]> {
    this.checkRange(start, end);
    if (start === end) return [];
    const first = Math.floor(start / chunkLength);
    const chunks = await this.readChunks(first, Math.ceil(end / chunkLength));
    return cutOut(this.openChunks(chunks), first, start, end);
  }

  /**
   * The bytes [start, end) in verified pieces of at most 64 KiB, read `sliceLength` at a time (256 KiB by default, at
   * most 1 MiB). While a slice is used the sealed bytes of the next are read, no more: a reader that stalls holds two.
   */
  async *slices(
    start = 0,
    end = this.byteLength,
    sliceLength = 4 * chunkLength,
  ): AsyncGenerator<Buffer, void, void> {
    this.checkRange(start, end);
    if (start === end) return;
    const chunksPerSlice = Math.min(maxChunksPerRead - 1, Math.max(1, Math.floor(sliceLength / chunkLength)));
    const last = Math.ceil(end / chunkLength);
    const readFrom = (first: number) => this.readChunks(first, Math.min(first + chunksPerSlice, last));
    let ahead: Promise<SealedChunks> | null = readFrom(Math.floor(start / chunkLength));
    try {
      while (ahead) {
        const current: SealedChunks = await ahead;
        ahead = current.next < last ? readFrom(current.next) : null;
        // The failure is thrown when its turn comes; until then it must not count as unhandled.
        ahead?.catch(() => {});
        yield* cutOut(this.openChunks(current), current.first, start, end);
      }
    } finally {
      ahead?.then(({ buffer }) => pool.give(buffer)).catch(() => {});
    }
  }

  /** Wipes the key. Ranges that are still under way fail. */
  destroy(): void {
    this.messageKey.destroy();
  }

  private checkRange(start: number, end: number): void {
    if (!(start >= 0 && start <= end && end <= this.byteLength)) throw new SealError('out-of-range');
  }

  private async readChunks(first: number, next: number): Promise<SealedChunks> {
    if (next - first > maxChunksPerRead) throw new SealError('out-of-range');
    const position = chunkPosition(first);
    const length = Math.min(chunkPosition(next), this.source.byteLength) - position;
    const buffer = pool.take();
    try {
      await this.source.readInto(buffer.subarray(0, length), position);
    } catch (error) {
      pool.give(buffer);
      throw error;
    }
    return { first, next, buffer, length };
  }

  /** The plaintext of each chunk. The buffer goes back to the pool, whatever comes of it. */
  private openChunks({ first, next, buffer, length }: SealedChunks): Buffer[] {
    try {
      const pieces: Buffer[] = [];
      for (let index = first; index < next; index++) {
        const offset = (index - first) * sealedChunkLength;
        const sealed = buffer.subarray(offset, Math.min(offset + sealedChunkLength, length));
        pieces.push(this.messageKey.openChunk(index, sealed));
      }
      return pieces;
    } finally {
      pool.give(buffer);
    }
  }
}

/** Of whole chunks from chunk `first` on, what lies in [start, end). */
function cutOut(pieces: Buffer[], first: number, start: number, end: number): Buffer[] {
  return pieces.map((piece, offset) => {
    const chunkStart = (first + offset) * chunkLength;
    return piece.subarray(Math.max(0, start - chunkStart), Math.min(piece.length, end - chunkStart));
  });
}
