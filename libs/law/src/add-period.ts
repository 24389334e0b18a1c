import { addDays, addMonths, type CalendarDate } from './calendar-date.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { nextWorkingDay } from './next-working-day.ts';
import type { Period } from './regime.ts';

/** The last day of a period that a day sets off; that day itself does not count. `clamped`: that month has no such day. */
export function addPeriod(
  from: CalendarDate,
  { unit, count }: Period,
  calendar: HolidayCalendar,
): { date: CalendarDate; clamped: boolean } {
  if (unit === 'months') return addMonths(from, count);
  if (unit === 'days') return { date: addDays(from, count), clamped: false };
  let date = from;
  for (let left = count; left > 0; left -= 1) date = nextWorkingDay(addDays(date, 1), calendar.on).date;
  return { date, clamped: false };
}
