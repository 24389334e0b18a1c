import type { ArchiveLocale } from '../plan/archive-input.ts';

const weekdays: Readonly<Record<ArchiveLocale, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  de: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
};
const months: Readonly<Record<ArchiveLocale, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
};

/** The wall clock at an instant, given in words or in milliseconds since 1970: `yyyy-mm-ddThh:mm:ss`. */
export function wallClock(instant: string | number, utcOffsetMinutes = 0): string {
  return new Date(new Date(instant).getTime() + utcOffsetMinutes * 60_000).toISOString().slice(0, 19);
}

/** An instant's date in words with its weekday, in UTC: `Saturday 12 May 2018`, `Samstag, 12. Mai 2018`. */
export function longDate(instant: string, locale: ArchiveLocale): string {
  const date = new Date(instant);
  const [day, month, year] = [date.getUTCDate(), months[locale][date.getUTCMonth()], date.getUTCFullYear()];
  const weekday = weekdays[locale][date.getUTCDay()];
  return locale === 'de' ? `${weekday}, ${day}. ${month} ${year}` : `${weekday} ${day} ${month} ${year}`;
}
