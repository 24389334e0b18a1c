import { LeakDetector } from './leak-detector.ts';
import type { SampleRegion } from './regions.ts';
import type { CodecLimits } from './residue-limits.ts';

/**
 * Walks an original and its copy side by side and measures: what sounds inside the regions, and how far the copy strays
 * outside of them. The fade around a region is neither.
 */
export class Difference {
  /** Loudest sample of the copy inside a region: near its edges, and further inside. */
  edgeResidue = 0;
  residue = 0;
  /** Samples inside and outside that were compared. */
  insideCount = 0;
  outsideCount = 0;
  /** Largest difference outside. */
  outsideDifference = 0;
  private signal = 0;
  private noise = 0;
  private position = 0;
  private next = 0;
  private readonly detectors: readonly LeakDetector[];
  private readonly regions: readonly SampleRegion[];
  private readonly channels: number;
  private readonly fadeLength: number;
  private readonly edgeLength: number;

  constructor(
    regions: readonly SampleRegion[],
    { sampleRate, channels }: { readonly sampleRate: number; readonly channels: number },
    fadeLength: number,
    { edgeLength }: Pick<CodecLimits, 'edgeLength'>,
  ) {
    this.regions = regions;
    this.channels = channels;
    const samplesIn = (ms: number) => Math.ceil((ms * sampleRate) / 1_000) * channels;
    this.detectors = [new LeakDetector(samplesIn(10), 0.5, 0.8), new LeakDetector(samplesIn(50), 0.005, 0.5)];
    this.fadeLength = fadeLength;
    this.edgeLength = edgeLength;
  }

  /** Stretches inside that go up and down as the original did there. */
  get leaks(): number {
    return this.detectors.reduce((sum, { leaks }) => sum + leaks, 0);
  }

  /** In decibels; Infinity when nothing differs. */
  get outsideDb(): number {
    return this.noise === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10(this.signal / this.noise);
  }

  /** The next samples of both, equally many, interleaved. `original` is empty where only the copy goes on. */
  compare(original: Float32Array, copy: Float32Array): void {
    for (let at = 0; at < copy.length; at += this.channels, this.position++) {
      while (this.position >= (this.regions[this.next]?.end ?? Number.POSITIVE_INFINITY)) this.next++;
      const region = this.regions[this.next];
      const isInside = region !== undefined && this.position >= region.start;
      if (isInside) this.measureInside(original, copy, at, region);
      else if (!this.isFaded(region)) this.measureOutside(original, copy, at);
    }
  }

  private isFaded(region: SampleRegion | undefined): boolean {
    const before = this.regions[this.next - 1];
    return (
      (region !== undefined && this.position >= region.start - this.fadeLength) ||
      (before !== undefined && this.position < before.end + this.fadeLength)
    );
  }

  private measureInside(
    original: Float32Array,
    copy: Float32Array,
    at: number,
    { start, end }: SampleRegion,
  ): void {
    // At the very beginning and end of the recording there is no sound outside that could be smeared in.
    const fromStart = start === 0 ? Number.POSITIVE_INFINITY : this.position - start;
    const isEdge = Math.min(fromStart, end - 1 - this.position) < this.edgeLength;
    for (let sample = at; sample < at + this.channels; sample++) {
      const loudness = Math.abs(copy[sample] as number);
      // Written so that what is no number at all is the worst.
      if (isEdge) this.edgeResidue = loudness <= this.edgeResidue ? this.edgeResidue : loudness;
      else this.residue = loudness <= this.residue ? this.residue : loudness;
      for (const detector of this.detectors) detector.add(original[sample] ?? 0, copy[sample] as number);
    }
    this.insideCount++;
    if (this.position === end - 1) for (const detector of this.detectors) detector.end();
  }

  private measureOutside(original: Float32Array, copy: Float32Array, at: number): void {
    for (let sample = at; sample < at + this.channels; sample++) {
      const expected = original[sample] ?? 0;
      const error = (copy[sample] as number) - expected;
      this.signal += expected * expected;
      this.noise += error * error;
      const size = Math.abs(error);
      this.outsideDifference = size <= this.outsideDifference ? this.outsideDifference : size;
    }
    this.outsideCount++;
  }
}
