import { addDays, type CalendarDate, weekday } from './calendar-date.ts';
import type { DayPassedOver } from './deadline.ts';
import type { Holiday } from './holiday-calendar.ts';

/** The first day from `date` on that is no Saturday, Sunday or public holiday, and the days before it. */
export function nextWorkingDay(
  date: CalendarDate,
  holidayOn: (date: CalendarDate) => Holiday | undefined,
): { date: CalendarDate; passedOver: DayPassedOver[] } {
  const passedOver: DayPassedOver[] = [];
  for (let day = date; ; day = addDays(day, 1)) {
    const holiday = holidayOn(day);
    const index = weekday(day);
    if (holiday) passedOver.push({ date: day, reason: 'holiday', name: holiday.name });
    else if (index === 6) passedOver.push({ date: day, reason: 'saturday' });
    else if (index === 0) passedOver.push({ date: day, reason: 'sunday' });
    else return { date: day, passedOver };
  }
}
