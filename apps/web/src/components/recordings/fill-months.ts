import { monthAfter } from './recording-filter.ts';

export interface MonthBar {
  /** e.g. 2018-05 */
  month: string;
  recordingCount: number;
}

/** Every month from the first to the last, the empty ones too, so that a gap looks like a gap. Oldest first. */
export function fillMonths(months: readonly MonthBar[]): MonthBar[] {
  const counts = new Map(months.map((one) => [one.month, one.recordingCount]));
  const first = months[0]?.month;
  const last = months.at(-1)?.month;
  if (!first || !last) return [];
  const filled: MonthBar[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) {
    filled.push({ month, recordingCount: counts.get(month) ?? 0 });
  }
  return filled;
}
