const baseWindowMs = 50;
const maxPeaks = 4000;

/**
 * Folds decoded sound into a waveform of bounded length: the loudest absolute sample of any channel per 50 ms.
 * When more than 4,000 windows have come together, neighbours are merged and the window doubles.
 */
export class PeakFolder {
  sampleCount = 0;
  private readonly sampleRate: number;
  private peaks: number[] = [];
  private windowMs = baseWindowMs;
  private loudest = 0;
  private windowEnd: number;

  constructor(sampleRate: number) {
    this.sampleRate = sampleRate;
    this.windowEnd = this.endOfWindow(0);
  }

  /** One array per channel, all of the same length, full scale at 1; NaN counts as silence. */
  push(channelData: readonly Float32Array[], length = channelData[0]?.length ?? 0): void {
    const channels = channelData.map(bitsOf);
    for (let from = 0; from < length; ) {
      // As an integer: the loops below are four times as slow where an index may be a floating-point number.
      const to = Math.min(length, from + this.windowEnd - this.sampleCount) | 0;
      for (const bits of channels) this.loudest = Math.max(this.loudest, loudestOf(bits, from, to));
      this.sampleCount += to - from;
      from = to;
      if (this.sampleCount === this.windowEnd) this.closeWindow();
    }
  }

  get durationMs(): number {
    return this.sampleCount === 0 ? 0 : Math.max(1, Math.round((this.sampleCount * 1000) / this.sampleRate));
  }

  finish(): { peaks: Uint8Array; peakWindowMs: number } {
    const openedAt = this.peaks.length === 0 ? 0 : this.endOfWindow(this.peaks.length - 1);
    if (this.sampleCount > openedAt) this.closeWindow();
    return { peaks: Uint8Array.from(this.peaks), peakWindowMs: this.windowMs };
  }

  private closeWindow(): void {
    this.peaks.push(Math.round(Math.min(1, this.loudest) * 255));
    this.loudest = 0;
    if (this.peaks.length > maxPeaks) this.widen();
    this.windowEnd = this.endOfWindow(this.peaks.length);
  }

  /** With an odd count the last window is half full: it is opened again and goes on. */
  private widen(): void {
    const merged: number[] = [];
    for (let i = 0; i + 1 < this.peaks.length; i += 2) {
      merged.push(Math.max(this.peaks[i] ?? 0, this.peaks[i + 1] ?? 0));
    }
    if (this.peaks.length % 2 === 1) this.loudest = (this.peaks.at(-1) ?? 0) / 255;
    this.peaks = merged;
    this.windowMs *= 2;
  }

  private endOfWindow(index: number): number {
    return Math.max(1, Math.round(((index + 1) * this.windowMs * this.sampleRate) / 1000));
  }
}

const bitsOf = (samples: Float32Array): Uint32Array =>
  new Uint32Array(samples.buffer, samples.byteOffset, samples.length);

const infinity = 0x7f800000;
const asBits = new Uint32Array(1);
const asFloat = new Float32Array(asBits.buffer);

/** Without their sign, the bits of floating-point numbers are in the order of the numbers, and integers compare faster. */
function loudestOf(samples: Uint32Array, from: number, to: number): number {
  let loudest = 0;
  for (let i = from; i < to; i++) {
    const magnitude = (samples[i] as number) & 0x7fffffff;
    if (magnitude > loudest) loudest = magnitude;
  }
  asBits[0] = loudest > infinity ? loudestNumber(samples, from, to) : loudest;
  return asFloat[0] as number;
}

/** As bits; leaves out what is no number, which has the highest bits of all. */
function loudestNumber(samples: Uint32Array, from: number, to: number): number {
  let loudest = 0;
  for (let i = from; i < to; i++) {
    const magnitude = (samples[i] as number) & 0x7fffffff;
    if (magnitude > loudest && magnitude <= infinity) loudest = magnitude;
  }
  return loudest;
}
