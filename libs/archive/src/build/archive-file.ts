import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';

/** The file of a sealed archive while it is written, from front to back and with synchronous calls. */
export class ArchiveFile {
  byteLength = 0;
  private readonly file: number;
  private open = true;

  /** `path` must not exist. */
  constructor(private readonly path: string) {
    this.file = openSync(path, 'wx', 0o600);
  }

  write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.file, bytes, done, bytes.length - done, this.byteLength + done);
    }
    this.byteLength += bytes.length;
  }

  /** It is on the disk when this returns. */
  finish(): void {
    fdatasyncSync(this.file);
    closeSync(this.file);
    this.open = false;
  }

  /** Throws an unfinished archive away. After `finish` it does nothing. */
  abandon(): void {
    if (!this.open) return;
    this.open = false;
    closeSync(this.file);
    rmSync(this.path, { force: true });
  }
}
