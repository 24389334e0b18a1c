import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { BlobHandle } from './blob-store.ts';

const SMALL_BYTE_LENGTH = 256 * 1024;
/** A small read from the system's memory takes far less, one from a disk that must turn or be asked over a network more. */
const QUICK_MS = 1;
const QUICK_READS = 4;

/**
 * A small read of what lies in the system's memory takes 10 to 20 us, handing it to another thread three to five times
 * that, so small reads are made in place while they prove to be quick. After one that had to wait, the next ones go to
 * other threads again until four were quick in a row: a cold blob is read there, and a slow disk can hold the caller
 * up for one small read in five at most.
 */
export class DiskBlobHandle implements BlobHandle {
  private quickReads = 0;

  constructor(
    private readonly handle: FileHandle,
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
    if (target.length > SMALL_BYTE_LENGTH) return this.readElsewhere(target, position);
    const beganMs = performance.now();
    if (this.quickReads >= QUICK_READS) this.readInPlace(target, position);
    else await this.readElsewhere(target, position);
    this.quickReads = performance.now() - beganMs < QUICK_MS ? this.quickReads + 1 : 0;
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  private async readElsewhere(target: Buffer, position: number): Promise<void> {
    for (let done = 0; done < target.length; ) {
      const { bytesRead } = await this.handle.read(target, done, target.length - done, position + done);
      done += atLeastOne(bytesRead);
    }
  }

  private readInPlace(target: Buffer, position: number): void {
    for (let done = 0; done < target.length; ) {
      done += atLeastOne(readSync(this.handle.fd, target, done, target.length - done, position + done));
    }
  }
}

function atLeastOne(bytesRead: number): number {
  if (bytesRead === 0) throw new RangeError('The blob is shorter than that.');
  return bytesRead;
}
