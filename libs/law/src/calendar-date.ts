/** A day of the Gregorian calendar without a zone, `YYYY-MM-DD`. Such texts sort by time. */
export type CalendarDate = `${number}-${number}-${number}`;

/** Whether a text names a day that there is. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && asDate(day) === text;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that a clock on the wall in `timeZone` (IANA) shows at `instant`. */
export function localDate(instant: Date, timeZone: string): CalendarDate {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const options = {
      timeZone,
      calendar: 'iso8601',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    } as const;
    formatter = new Intl.DateTimeFormat('en-US', options);
    formatters.set(timeZone, formatter);
  }
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = value;
  return `${part.year?.padStart(4, '0')}-${part.month}-${part.day}` as CalendarDate;
}

/**
 * The last millisecond of a day in a zone. Found by halving an interval instead of by adding an offset, so that it
 * also holds on days on which midnight itself is skipped or repeated. Days begin with a whole minute in every zone
 * since 1972.
 */
export function endOfDay(date: CalendarDate, timeZone: string): Date {
  const noon = Date.parse(`${date}T12:00:00Z`);
  let inside = noon - DAY_MS;
  let beyond = noon + 2 * DAY_MS;
  while (beyond - inside > MINUTE_MS) {
    const middle = inside + Math.floor((beyond - inside) / 2 / MINUTE_MS) * MINUTE_MS;
    if (localDate(new Date(middle), timeZone) <= date) inside = middle;
    else beyond = middle;
  }
  return new Date(beyond - 1);
}

/** The first millisecond of a day in a zone. */
export function startOfDay(date: CalendarDate, timeZone: string): Date {
  return new Date(endOfDay(addDays(date, -1), timeZone).getTime() + 1);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return asDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS));
}

/** The same-numbered day `months` later; where that month has none, its last day, and `clamped` is true. */
export function addMonths(date: CalendarDate, months: number): { date: CalendarDate; clamped: boolean } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  const clamped = day > lastDay.getUTCDate();
  lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return { date: asDate(lastDay), clamped };
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function asDate(instant: Date): CalendarDate {
  return instant.toISOString().slice(0, 10) as CalendarDate;
}
