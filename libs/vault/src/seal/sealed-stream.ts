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
      await stream.openChunks(lastIndex, lastIndex + 1);
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
    if (!(start >= 0 && start <= end && end <= this.byteLength)) throw new SealError('out-of-range');
    if (start === end) return [];
    const first = Math.floor(start / chunkLength);
    const pieces = await this.openChunks(first, Math.ceil(end / chunkLength));
    return pieces.map((piece, offset) => {
      const chunkStart = (first + offset) * chunkLength;
      return piece.subarray(Math.max(0, start - chunkStart), Math.min(piece.length, end - chunkStart));
    });
  }

  /**
   * The bytes [start, end) in verified pieces of at most 64 KiB, read `sliceLength` at a time (256 KiB by default, at
   * most 1 MiB). Nothing is read ahead: a reader that stalls holds one slice.
   */
  async *slices(
    start = 0,
    end = this.byteLength,
    sliceLength = 4 * chunkLength,
  ): AsyncGenerator<Buffer, void, void> {
    if (!(start >= 0 && start <= end && end <= this.byteLength)) throw new SealError('out-of-range');
    const chunksPerSlice = Math.min(maxChunksPerRead - 1, Math.max(1, Math.floor(sliceLength / chunkLength)));
    for (let from = start; from < end; ) {
      const to = Math.min(end, (Math.floor(from / chunkLength) + chunksPerSlice) * chunkLength);
      yield* await this.readRange(from, to);
      from = to;
    }
  }

  /** Wipes the key. Ranges that are still under way fail. */
  destroy(): void {
    this.messageKey.destroy();
  }

  private async openChunks(first: number, next: number): Promise<Buffer[]> {
    if (next - first > maxChunksPerRead) throw new SealError('out-of-range');
    const position = chunkPosition(first);
    const length = Math.min(chunkPosition(next), this.source.byteLength) - position;
    const buffer = pool.take();
    try {
      const sealed = buffer.subarray(0, length);
      await this.source.readInto(sealed, position);
      const pieces: Buffer[] = [];
      for (let index = first; index < next; index++) {
        const offset = (index - first) * sealedChunkLength;
        pieces.push(this.messageKey.openChunk(index, sealed.subarray(offset, offset + sealedChunkLength)));
      }
      return pieces;
    } finally {
      pool.give(buffer);
    }
  }
}
