/** What decoding a file to its end has measured. */
export interface DecodedSound {
  readonly codec: string;
  readonly sampleRate: number;
  readonly channels: number;
  readonly durationMs: number;
  readonly peaks: Uint8Array;
  readonly peakWindowMs: number;
}
