import { InspectionRefusal } from './inspection-refusal.ts';

/** Refuses sample rates and channel counts that no recorder of voices makes; they come from damage or malice. */
export function checkShape(sampleRate: number, channels: number): void {
  if (sampleRate < 1000 || sampleRate > 384_000) {
    throw new InspectionRefusal(
      'UNSUPPORTED',
      `A sample rate of ${sampleRate} Hz is not taken (1,000 to 384,000).`,
    );
  }
  if (channels < 1 || channels > 8) {
    throw new InspectionRefusal('UNSUPPORTED', `Sound with ${channels} channels is not taken (1 to 8).`);
  }
}
