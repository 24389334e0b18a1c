import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** Files up to this size are read once and worked on in memory; sixteen of them at once are 64 MB. */
const IN_MEMORY_BYTES = 4 * 1024 * 1024;
const PIECE_BYTES = 512 * 1024;

/** Without O_NONBLOCK a pipe put in the file's place would keep the run waiting for ever. */
const READ_PLAIN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const noPlainFile = () => Object.assign(new Error('not a file'), { code: 'ENXIO' });

export interface Digests {
  readonly sha256: Buffer;
  readonly crc32: number;
}

/** The file was changed while it was read. Feed it in again when it is finished. */
export class FileChangedError extends Error {
  constructor() {
    super('The file changed while it was read. Feed it in again when nothing writes to it any more.');
    this.name = 'FileChangedError';
  }
}

/** The bytes of one file fed in: read as often as needed, the same each time. Close it. */
export class Content {
  private constructor(
    readonly byteLength: number,
    /** The whole of a small file. */
    readonly bytes: Buffer | undefined,
    private readonly file: { readonly path: string; readonly handle: FileHandle } | undefined,
  ) {}

  static fromBytes(bytes: Buffer): Content {
    return new Content(bytes.length, bytes, undefined);
  }

  /** A plain file; no link is followed. Throws the system's error; ELOOP and ENXIO for what is no file. */
  static async fromFile(path: string): Promise<Content> {
    const handle = await open(path, READ_PLAIN);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw noPlainFile();
      if (stats.size > IN_MEMORY_BYTES) return new Content(stats.size, undefined, { path, handle });
      const bytes = await handle.readFile();
      await handle.close();
      return Content.fromBytes(bytes);
    } catch (error) {
      await handle.close().catch(() => undefined);
      throw error;
    }
  }

  /**
   * As `fromFile` when the file is small, with synchronous calls: for a process that serves nobody, where each
   * asynchronous one costs ten times as much. Undefined when it is large. Throws the same errors.
   */
  static fromSmallFile(path: string): Content | undefined {
    const descriptor = openSync(path, READ_PLAIN);
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) throw noPlainFile();
      if (stats.size > IN_MEMORY_BYTES) return undefined;
      const bytes = Buffer.allocUnsafeSlow(stats.size);
      let byteLength = 0;
      for (let count = -1; count !== 0 && byteLength < bytes.length; byteLength += count)
        count = readSync(descriptor, bytes, byteLength, bytes.length - byteLength, null);
      return Content.fromBytes(bytes.subarray(0, byteLength));
    } finally {
      closeSync(descriptor);
    }
  }

  /** Of the open file; whoever reads by it leaves it open, and reads by position. */
  get descriptor(): number {
    return this.#open().handle.fd;
  }

  /** What `inspectAudio` takes. */
  get source(): string | Buffer {
    return this.bytes ?? this.file?.path ?? Buffer.alloc(0);
  }

  /** Each piece is good until the next is asked for. */
  async *pieces(): AsyncGenerator<Buffer, void, void> {
    if (this.bytes) return yield this.bytes;
    const { handle } = this.#open();
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    for (let position = 0; position < this.byteLength; ) {
      const length = Math.min(PIECE_BYTES, this.byteLength - position);
      const { bytesRead } = await handle.read(buffer, 0, length, position);
      if (bytesRead === 0) throw new FileChangedError();
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  async digests(): Promise<Digests> {
    const hash = createHash('sha256');
    let crc = 0;
    for await (const piece of this.pieces()) {
      hash.update(piece);
      crc = crc32(piece, crc);
    }
    return { sha256: hash.digest(), crc32: crc };
  }

  /** Throws FileChangedError when the path does not lead to the very file that was opened, as it was then. */
  async assertUnchanged(): Promise<void> {
    if (!this.file) return;
    const opened = await this.file.handle.stat({ bigint: true });
    const now = await stat(this.file.path, { bigint: true });
    const same = opened.ino === now.ino && opened.dev === now.dev && now.size === BigInt(this.byteLength);
    if (!same) throw new FileChangedError();
  }

  async close(): Promise<void> {
    await this.file?.handle.close();
  }

  #open() {
    if (!this.file) throw new Error('The content has neither bytes nor a file.');
    return this.file;
  }
}
