import { type InspectionLimits, refuseIfTooLong } from '../inspection-limits.ts';
import { PeakFolder } from '../peaks/peak-folder.ts';

const headerLength = 44;

/** Folds the 16-bit WAV that ffmpeg writes to a pipe: a plain 44-byte header of unknown length, then samples. */
export class PcmReader {
  sampleRate = 0;
  channels = 0;
  folder: PeakFolder | undefined;
  private rest: Buffer = Buffer.alloc(0);
  private readonly limits: InspectionLimits;

  constructor(limits: InspectionLimits) {
    this.limits = limits;
  }

  take(chunk: Buffer): void {
    let bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    if (this.folder === undefined) {
      if (bytes.length < headerLength) {
        this.rest = bytes;
        return;
      }
      this.channels = bytes.readUInt16LE(22);
      this.sampleRate = bytes.readUInt32LE(24);
      this.folder = new PeakFolder(this.sampleRate);
      bytes = bytes.subarray(headerLength);
    }
    const frames = Math.floor(bytes.length / (2 * this.channels));
    this.folder.push(this.deinterleave(bytes, frames), frames);
    refuseIfTooLong(this.folder.durationMs, this.limits);
    this.rest = Buffer.from(bytes.subarray(frames * 2 * this.channels));
  }

  private deinterleave(bytes: Buffer, frames: number): Float32Array[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: this.channels }, (_, channel) => {
      const samples = new Float32Array(frames);
      for (let i = 0; i < frames; i++)
        samples[i] = view.getInt16(2 * (i * this.channels + channel), true) / 0x8000;
      return samples;
    });
  }
}
