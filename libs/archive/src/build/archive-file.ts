import { closeSync, fdatasyncSync, fstatSync, openSync, rmSync, writeSync } from 'node:fs';

/** The file of a sealed archive while it is written. Its slabs are written by those who seal them, which open it themselves. */
export class ArchiveFile {
  private readonly file: number;
  private open = true;

  /** `path` must not exist. */
  constructor(private readonly path: string) {
    this.file = openSync(path, 'wx', 0o600);
  }

  writeHeader(header: Uint8Array): void {
    const written = writeSync(this.file, header, 0, header.length, 0);
    if (written !== header.length) throw new Error('the header of the archive could not be written');
  }

  /** Throws when it has another length; it is on the disk when this returns. */
  finish(expectedByteLength: number): void {
    const { size } = fstatSync(this.file);
    if (size !== expectedByteLength) {
      throw new Error(`the sealed archive has ${size} bytes instead of ${expectedByteLength}`);
    }
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
