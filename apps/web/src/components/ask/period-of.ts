import type { CalendarDate } from '@internationalized/date';

export interface Days {
  start: CalendarDate;
  end: CalendarDate;
}

/** Two days, both included, in the reader's zone -> the instants asked for: `from` inclusive, `to` exclusive. */
export function periodOf({ start, end }: Days, timeZone: string): { from: string; to: string } {
  return {
    from: start.toDate(timeZone).toISOString(),
    to: end.add({ days: 1 }).toDate(timeZone).toISOString(),
  };
}
