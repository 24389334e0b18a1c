import type { ByteSource } from './byte-source.ts';

export const sliceLength = 64 * 1024;

/** The bytes from `start` to `end` in order, one slice at a time, so that memory does not grow with the file. */
export function* slices(
  source: ByteSource,
  start: number,
  end: number,
  length: number = sliceLength,
): Generator<Uint8Array> {
  for (let offset = start; offset < end; ) {
    const slice = source.read(offset, Math.min(length, end - offset));
    if (slice.byteLength === 0) return;
    offset += slice.byteLength;
    yield slice;
  }
}
