import type { CalendarDate } from './calendar-date.ts';
import { holidayCalendar } from './holiday-calendar.ts';
import { nextWorkingDay } from './next-working-day.ts';

/** Whether people work on that day at a place (ISO 3166-2): no Saturday, Sunday or public holiday there. */
export function isWorkingDay(date: CalendarDate, where: string): boolean {
  const calendar = holidayCalendar(where);
  return nextWorkingDay(date, (day) => calendar.on(day)).date === date;
}
