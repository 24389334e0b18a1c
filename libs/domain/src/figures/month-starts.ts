import { type CalendarDate, startOfDay } from '@rightful/law';

export interface Month {
  /** As 2026-11. */
  readonly name: string;
  readonly startsAt: Date;
}

/** The last `count` months in a zone, oldest first, the present one last, and the one after it. */
export function monthStarts(now: Date, timeZone: string, count: number): Month[] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: count + 1 }, (_, place) => {
    const first = new Date(Date.UTC(year, month - count + place, 1));
    const name = first.toISOString().slice(0, 7);
    return { name, startsAt: startOfDay(`${name}-01` as CalendarDate, timeZone) };
  });
}
