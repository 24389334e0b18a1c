import { BlobNotFoundError } from '../blob-errors.ts';
import type { BlobHandle } from '../blob-store.ts';
import type { S3Bucket } from './s3-bucket.ts';
import { isAbsent, s3Failure } from './s3-failure.ts';

/** A reader that goes on asks for 64 KiB at a time; asking the server for each would be a journey for each. */
const AHEAD_BYTES = 512 * 1024;

interface Ahead {
  readonly at: number;
  readonly bytes: Promise<Buffer>;
  readonly byteLength: number;
}

export class S3BlobHandle implements BlobHandle {
  private ahead: Ahead | undefined;
  private isClosed = false;

  constructor(
    private readonly bucket: S3Bucket,
    private readonly blobId: string,
    /** Where it lies, and where it may have gone since. */
    private readonly keys: readonly string[],
    readonly byteLength: number,
  ) {}

  async read(position: number, length: number): Promise<Buffer> {
    if (!(position >= 0 && length >= 0 && position + length <= this.byteLength)) {
      throw new RangeError('The blob is shorter than that.');
    }
    const target = Buffer.allocUnsafe(length);
    await this.readInto(target, position);
    return target;
  }

  async readInto(target: Buffer, position: number): Promise<void> {
    if (this.isClosed) throw new Error('This blob was closed.');
    if (!(position >= 0 && position + target.length <= this.byteLength)) {
      throw new RangeError('The blob is shorter than that.');
    }
    if (target.length >= AHEAD_BYTES) return this.fetch(target, position);
    const { at, bytes } = this.aheadFor(position, target.length);
    (await bytes).copy(target, 0, position - at);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.ahead = undefined;
  }

  private aheadFor(position: number, length: number): Ahead {
    const { ahead } = this;
    if (ahead && position >= ahead.at && position + length <= ahead.at + ahead.byteLength) return ahead;
    const byteLength = Math.min(AHEAD_BYTES, this.byteLength - position);
    const buffer = Buffer.allocUnsafe(byteLength);
    const bytes = this.fetch(buffer, position).then(() => buffer);
    const fetched = { at: position, bytes, byteLength };
    this.ahead = fetched;
    // What failed is not kept for the next reader; this one meets the failure itself.
    bytes.catch(() => {
      if (this.ahead === fetched) this.ahead = undefined;
    });
    return fetched;
  }

  private async fetch(target: Buffer, position: number): Promise<void> {
    for (const key of this.keys)
      try {
        return await this.bucket.readInto(key, target, position);
      } catch (error) {
        if (!isAbsent(error)) throw s3Failure(error);
      }
    throw new BlobNotFoundError(this.blobId);
  }
}
