import Holidays from 'date-holidays';
import { addDays, type CalendarDate } from './calendar-date.ts';

export interface Holiday {
  readonly date: CalendarDate;
  /** In the language of the place. */
  readonly name: string;
  /** False for a day that only a part of the country keeps. */
  readonly national: boolean;
}

export interface HolidayCalendar {
  /** `country` when the part of it is not known, `none` when nothing is. */
  readonly coverage: 'place' | 'country' | 'none';
  on(date: CalendarDate): Holiday | undefined;
}

const calendars = new Map<string, HolidayCalendar>();

/**
 * Public holidays of a place (ISO 3166-2, e.g. `DE-BY`). From date-holidays, because it is the one maintained set of
 * rules that knows the regions of every member state and can compute a year for which no list is out yet.
 */
export function holidayCalendar(where: string): HolidayCalendar {
  const known = calendars.get(where);
  if (known) return known;
  const [country = '', region] = where.split('-');
  const source = new Holidays();
  const states: Record<string, string> = source.getStates(country) ?? {};
  const regionKnown = region !== undefined && region in states;
  const countryKnown = country in (source.getCountries() as Record<string, string>);
  const national = countryKnown ? byYear(new Holidays(country, { types: ['public'] })) : () => new Map();
  const local = regionKnown ? byYear(new Holidays(country, region, { types: ['public'] })) : national;
  const calendar: HolidayCalendar = {
    coverage: !countryKnown ? 'none' : region === undefined || regionKnown ? 'place' : 'country',
    on(date) {
      const year = Number(date.slice(0, 4));
      const name = local(year).get(date);
      return name === undefined ? undefined : { date, name, national: national(year).has(date) };
    },
  };
  calendars.set(where, calendar);
  return calendar;
}

/** Whole days only: an afternoon off does not move a deadline. */
function byYear(source: Holidays): (year: number) => ReadonlyMap<CalendarDate, string> {
  const years = new Map<number, Map<CalendarDate, string>>();
  return (year) => {
    const known = years.get(year);
    if (known) return known;
    const days = new Map<CalendarDate, string>();
    for (const { date, start, end, name, type } of source.getHolidays(year)) {
      const count = Math.round((end.getTime() - start.getTime()) / 86_400_000);
      if (type !== 'public') continue;
      for (let i = 0; i < count; i++) days.set(addDays(date.slice(0, 10) as CalendarDate, i), name);
    }
    years.set(year, days);
    return days;
  };
}
