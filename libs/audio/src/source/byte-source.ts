import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Random, synchronous access to the bytes of one plain file or buffer; used in the decoding thread only. */
export interface ByteSource {
  readonly byteLength: number;
  /** The bytes from `offset` on, at most `length` of them, fewer at the end; valid until the next read. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** Throws the file system's own error (ENOENT, EACCES, EISDIR) when the file cannot be read. */
export function openByteSource(source: string | Uint8Array): ByteSource {
  return typeof source === 'string' ? openFile(source) : overBytes(source);
}

function overBytes(bytes: Uint8Array): ByteSource {
  return {
    byteLength: bytes.byteLength,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => {},
  };
}

function openFile(path: string): ByteSource {
  const fd = openSync(path, 'r');
  let buffer = Buffer.allocUnsafe(64 * 1024);
  return {
    byteLength: fstatSync(fd).size,
    read(offset, length) {
      if (buffer.length < length) buffer = Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const count = readSync(fd, buffer, filled, length - filled, offset + filled);
        if (count === 0) break;
        filled += count;
      }
      return buffer.subarray(0, filled);
    },
    close: () => closeSync(fd),
  };
}
