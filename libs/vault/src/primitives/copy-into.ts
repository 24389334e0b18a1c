/**
 * Copies all of `source` to `target` from `at` on; throws RangeError when it has no room there. One memory move whatever the
 * memory is: with `copy` V8 moves word by word, and often byte by byte, when either side is shared between threads.
 */
export function copyInto(target: Buffer, at: number, source: Uint8Array): void {
  if (source.length > 0) target.fill(source, at, at + source.length);
}
