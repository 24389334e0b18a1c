import { closeSync, fdatasyncSync, openSync, rmSync, writevSync } from 'node:fs';
import { type ContentKey, Sealer } from '@rightful/vault';

const WRITE_BYTES = 1 << 20;

/**
 * Takes a plain archive from front to back, seals it, and writes it with one call for each MiB. Synchronous on purpose: in
 * a worker thread a synchronous call costs a tenth of an asynchronous one.
 */
export class ZipSealer {
  private readonly sealer: Sealer;
  private readonly file: number;
  private waiting: Uint8Array[] = [];
  private waitingBytes = 0;
  private open = true;

  /** `path` must not exist. */
  constructor(
    key: ContentKey,
    private readonly path: string,
  ) {
    this.file = openSync(path, 'wx', 0o600);
    this.sealer = new Sealer(key);
  }

  /** Plain bytes taken so far. */
  get byteLength(): number {
    return this.sealer.plainLength;
  }

  /** The bytes may be reused when this returns. */
  write(plain: Uint8Array): void {
    this.queue(this.sealer.push(plain));
  }

  /** Ends the archive and returns its sealed length in bytes; it is on the disk when this returns. */
  finish(): number {
    this.queue(this.sealer.final());
    this.flush();
    fdatasyncSync(this.file);
    closeSync(this.file);
    this.open = false;
    return this.sealer.sealedLength;
  }

  /** Throws an unfinished archive away. After `finish` it does nothing. */
  abandon(): void {
    if (!this.open) return;
    this.open = false;
    this.sealer.destroy();
    closeSync(this.file);
    rmSync(this.path, { force: true });
  }

  private queue(sealed: readonly Uint8Array[]): void {
    for (const bytes of sealed) {
      this.waiting.push(bytes);
      this.waitingBytes += bytes.length;
    }
    if (this.waitingBytes >= WRITE_BYTES) this.flush();
  }

  private flush(): void {
    while (this.waiting.length > 0) {
      let written = writevSync(this.file, this.waiting);
      const rest: Uint8Array[] = [];
      for (const bytes of this.waiting) {
        if (written < bytes.length) rest.push(written > 0 ? bytes.subarray(written) : bytes);
        written = Math.max(0, written - bytes.length);
      }
      this.waiting = rest;
    }
    this.waitingBytes = 0;
  }
}
