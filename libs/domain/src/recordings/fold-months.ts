import type { Stretch } from '@rightful/data';
import { addMonths, type CalendarDate, startOfDay } from '@rightful/law';

export interface MonthTotal {
  /** e.g. 2018-05 */
  readonly month: string;
  readonly recordingCount: number;
}

/** Sums stretches of time, oldest first, into the months that a clock on the wall of a zone (IANA) shows. */
export function foldMonths(stretches: readonly Stretch[], timeZone: string): MonthTotal[] {
  const starts = new Map<CalendarDate, number>();
  const startOf = (first: CalendarDate): number => {
    const at = starts.get(first) ?? startOfDay(first, timeZone).getTime();
    starts.set(first, at);
    return at;
  };
  const totals = new Map<string, number>();
  for (const { startsAt, recordingCount } of stretches) {
    const first = `${startsAt.toISOString().slice(0, 7)}-01` as CalendarDate;
    const next = addMonths(first, 1).date;
    const at = startsAt.getTime();
    const begun = at >= startOf(next) ? next : at >= startOf(first) ? first : addMonths(first, -1).date;
    const month = begun.slice(0, 7);
    totals.set(month, (totals.get(month) ?? 0) + recordingCount);
  }
  return [...totals].map(([month, recordingCount]) => ({ month, recordingCount }));
}
