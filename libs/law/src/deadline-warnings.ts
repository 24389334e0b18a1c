import type { CalendarDate } from './calendar-date.ts';
import type { DeadlineWarning } from './deadline.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { nextWorkingDay } from './next-working-day.ts';
import type { Regime } from './regime.ts';

/** What a careful person would want to know before relying on the date. */
export function deadlineWarnings(
  regime: Regime,
  where: string,
  calendar: HolidayCalendar,
  unshifted: CalendarDate,
  dueOn: CalendarDate,
): DeadlineWarning[] {
  const warnings: DeadlineWarning[] = [];
  if (calendar.coverage !== 'place') {
    const counted = calendar.coverage === 'none' ? 'weekends' : 'weekends and national holidays';
    const countedGerman =
      calendar.coverage === 'none' ? 'Wochenenden' : 'Wochenenden und landesweite Feiertage';
    warnings.push({
      code: 'place-unknown',
      text: {
        en: `No list of public holidays is known for ${where}; only ${counted} were counted.`,
        de: `Für ${where} ist keine Liste der Feiertage bekannt; gezählt wurden nur ${countedGerman}.`,
      },
    });
  }
  const year = Number(dueOn.slice(0, 4));
  if (calendar.coverage !== 'none' && !(year in regime.holidayLists)) {
    warnings.push({
      code: 'no-official-list',
      text: {
        en: `No official list of public holidays for ${year} is on file; they were computed from the rules of the place.`,
        de: `Für ${year} liegt keine amtliche Liste der Feiertage vor; sie wurden nach den Regeln des Ortes berechnet.`,
      },
    });
  }
  if (regime.listsAreNational) {
    const national = nextWorkingDay(unshifted, (date) => {
      const holiday = calendar.on(date);
      return holiday?.national ? holiday : undefined;
    });
    if (national.date !== dueOn) {
      warnings.push({
        code: 'regional-holiday',
        text: {
          en: `The date relies on a regional holiday; the official list names national ones only. Answering by ${national.date} is safe.`,
          de: `Das Datum stützt sich auf einen regionalen Feiertag; die amtliche Liste nennt nur landesweite. Sicher ist eine Antwort bis ${national.date}.`,
        },
      });
    }
  }
  return warnings;
}
