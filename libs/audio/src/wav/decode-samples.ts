/**
 * Decodes `count` samples of one channel into `target`, full scale at 1. They lie `stride` bytes apart, the first at the
 * beginning of `bytes`. Recordings are mostly 8 or 16 bits: those have loops of their own, without a call per sample.
 */
export type DecodeSamples = (bytes: Uint8Array, stride: number, target: Float32Array, count: number) => void;

/** For samples of one byte. */
export function byTable(sampleOf: (byte: number) => number): DecodeSamples {
  const table = Float32Array.from({ length: 256 }, (_, byte) => sampleOf(byte));
  return (bytes, stride, target, count) => {
    for (let i = 0, at = 0; i < count; i++, at += stride) target[i] = table[bytes[at] as number] as number;
  };
}

export function decodeS16(bytes: Uint8Array, stride: number, target: Float32Array, count: number): void {
  for (let i = 0, at = 0; i < count; i++, at += stride)
    target[i] = ((((bytes[at + 1] as number) << 24) >> 16) | (bytes[at] as number)) / 0x8000;
}

/** For the others, one sample at a time. */
export function byView(sampleAt: (bytes: DataView, offset: number) => number): DecodeSamples {
  return (bytes, stride, target, count) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0, at = 0; i < count; i++, at += stride) target[i] = sampleAt(view, at);
  };
}
