import { type InspectionLimits, refuseIfTooLong } from '../inspection-limits.ts';
import { InspectionRefusal } from '../inspection-refusal.ts';
import { PeakFolder } from '../peaks/peak-folder.ts';
import type { DecodedSound } from './decoded-sound.ts';

/** What every WebAssembly decoder hands out for one slice of input. */
export interface DecodedSlice {
  readonly channelData: readonly Float32Array[];
  readonly samplesDecoded: number;
  readonly errors: readonly unknown[];
}

/** Takes decoded slices, refuses at the first error a decoder reports, and measures the rest. */
export class SoundCollector {
  private readonly folder: PeakFolder;
  private readonly shape: Pick<DecodedSound, 'codec' | 'sampleRate' | 'channels'>;
  private readonly limits: InspectionLimits;
  private readonly endSample: number;

  /** Samples from `endSample` on are padding of the encoder and are dropped. */
  constructor(
    shape: Pick<DecodedSound, 'codec' | 'sampleRate' | 'channels'>,
    limits: InspectionLimits,
    endSample = Number.POSITIVE_INFINITY,
  ) {
    this.shape = shape;
    this.limits = limits;
    this.endSample = endSample;
    this.folder = new PeakFolder(shape.sampleRate);
  }

  get sampleCount(): number {
    return this.folder.sampleCount;
  }

  take(slice: DecodedSlice): void {
    if (slice.errors.length > 0) {
      const at = Math.floor(this.folder.sampleCount / this.shape.sampleRate);
      throw new InspectionRefusal(
        'DECODE_FAILED',
        `The sound is damaged about ${at} seconds after its start.`,
      );
    }
    const { channelData, samplesDecoded } = slice;
    const wanted = this.endSample - this.sampleCount;
    this.folder.push(channelData, Math.min(wanted, samplesDecoded, channelData[0]?.length ?? 0));
    refuseIfTooLong(this.folder.durationMs, this.limits);
  }

  /** `promisedSamples` is what the headers say; `slack` is how many of them a sound file may lack for good reasons. */
  finish(promisedSamples: number, slack: number): DecodedSound {
    if (this.sampleCount + slack < promisedSamples) {
      throw new InspectionRefusal(
        'TRUNCATED',
        `The header promises ${promisedSamples} samples, but only ${this.sampleCount} could be decoded.`,
      );
    }
    if (this.sampleCount === 0) throw new InspectionRefusal('EMPTY', 'The file holds no sound (0 samples).');
    return { ...this.shape, durationMs: this.folder.durationMs, ...this.folder.finish() };
  }
}
