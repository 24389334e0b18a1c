import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../reading/byte-source.ts';

/** A file as a source of bytes. Close it after use. */
export class FileSource implements ByteSource {
  readonly byteLength: number;
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, 'r');
    const stats = fstatSync(this.file);
    if (!stats.isFile()) {
      closeSync(this.file);
      throw new Error(`${path} is not a file`);
    }
    this.byteLength = stats.size;
  }

  readRange(start: number, end: number, into: Buffer = Buffer.allocUnsafe(end - start)): Buffer {
    for (let done = 0; done < end - start; ) {
      const count = readSync(this.file, into, done, end - start - done, start + done);
      if (count === 0) throw new Error('the file became shorter while it was read');
      done += count;
    }
    return into.subarray(0, end - start);
  }

  close(): void {
    closeSync(this.file);
  }
}
