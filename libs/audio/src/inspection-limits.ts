import { InspectionRefusal } from './inspection-refusal.ts';

export interface InspectionLimits {
  readonly maxDurationMs: number;
}

export function refuseIfTooLong(durationMs: number, { maxDurationMs }: InspectionLimits): void {
  if (durationMs <= maxDurationMs) return;
  const minutes = Math.round(maxDurationMs / 60_000);
  throw new InspectionRefusal(
    'TOO_LONG',
    `The recording is longer than the ${minutes} minutes that are taken.`,
  );
}
