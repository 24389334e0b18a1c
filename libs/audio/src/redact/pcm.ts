/** Decoded sound: interleaved samples, full scale at 1, block by block; each block holds whole frames. */
export interface Pcm {
  readonly sampleRate: number;
  readonly channels: number;
  readonly blocks: AsyncIterable<Float32Array>;
}

/** The same sound in blocks of `frames` each, the last one shorter; each is good until the next is asked for. */
export async function* evenBlocks({ channels, blocks }: Pcm, frames: number): AsyncGenerator<Float32Array> {
  const whole = new Float32Array(frames * channels);
  let filled = 0;
  for await (const block of blocks) {
    for (let at = 0; at < block.length; ) {
      const count = Math.min(block.length - at, whole.length - filled);
      whole.set(block.subarray(at, at + count), filled);
      at += count;
      filled += count;
      if (filled < whole.length) continue;
      yield whole;
      filled = 0;
    }
  }
  if (filled > 0) yield whole.subarray(0, filled);
}

/** How many samples each channel has; decodes all of it. */
export async function countFrames({ channels, blocks }: Pcm): Promise<number> {
  let count = 0;
  for await (const block of blocks) count += block.length / channels;
  return count;
}
