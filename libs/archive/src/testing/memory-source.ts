import type { ByteSource } from '../reading/byte-source.ts';

/** Bytes in memory as a source. */
export function memorySource(bytes: Buffer): ByteSource {
  return {
    byteLength: bytes.length,
    readRange(start, end, into = Buffer.alloc(end - start)) {
      bytes.copy(into, 0, start, end);
      return into.subarray(0, end - start);
    },
  };
}
