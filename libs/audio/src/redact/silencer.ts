import type { SampleRegion } from './regions.ts';

/**
 * Makes decoded sound silent inside regions, block by block. Inside them every sample is written as zero, never scaled: no
 * trace of it reaches an encoder. A fade, where one is wanted, lies outside.
 */
export class Silencer {
  private position = 0;
  private readonly regions: readonly SampleRegion[];
  private readonly channels: number;
  private readonly fadeLength: number;

  /** `fadeLength` in samples: 0 leaves everything outside as it is. */
  constructor(regions: readonly SampleRegion[], channels: number, fadeLength: number) {
    this.regions = regions;
    this.channels = channels;
    this.fadeLength = fadeLength;
  }

  /** Changes the next block, of interleaved samples, in place. */
  apply(block: Float32Array): void {
    const length = block.length / this.channels;
    const [from, to] = [this.position, this.position + length];
    this.position = to;
    for (const { start, end } of this.regions) {
      if (start - this.fadeLength >= to) break;
      if (end + this.fadeLength <= from) continue;
      for (let step = 1; step <= this.fadeLength; step++) {
        const gain = Math.sin((Math.PI / 2) * (step / (this.fadeLength + 1))) ** 2;
        this.scale(block, start - step - from, gain);
        this.scale(block, end + step - 1 - from, gain);
      }
      const first = Math.max(0, start - from) * this.channels;
      block.fill(0, first, Math.max(first, Math.min(length, end - from) * this.channels));
    }
  }

  private scale(block: Float32Array, frame: number, gain: number): void {
    const first = frame * this.channels;
    if (first < 0 || first >= block.length) return;
    for (let at = first; at < first + this.channels; at++) block[at] = (block[at] as number) * gain;
  }
}
