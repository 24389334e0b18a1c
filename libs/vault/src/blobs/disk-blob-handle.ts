import type { FileHandle } from 'node:fs/promises';
import type { BlobHandle } from './blob-store.ts';

export class DiskBlobHandle implements BlobHandle {
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
    for (let done = 0; done < target.length; ) {
      const { bytesRead } = await this.handle.read(target, done, target.length - done, position + done);
      if (bytesRead === 0) throw new RangeError('The blob is shorter than that.');
      done += bytesRead;
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
