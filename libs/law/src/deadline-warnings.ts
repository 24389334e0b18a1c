import { addDays, type CalendarDate } from './calendar-date.ts';
import type { CountedPause, DeadlineWarning } from './deadline.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { nextWorkingDay } from './next-working-day.ts';
import type { RegimeVersion } from './regime.ts';

interface Counted {
  readonly law: RegimeVersion;
  readonly where: string;
  readonly calendar: HolidayCalendar;
  readonly receivedOn: CalendarDate;
  readonly pauses: readonly CountedPause[];
  readonly unshifted: CalendarDate;
  readonly end: { readonly date: CalendarDate };
}

/** Asking later than this is not "without undue delay": the same week as the target for the answer. */
const PROMPT_DAYS = 7;

/** What a careful person would want to know before relying on the date. */
export function deadlineWarnings(counted: Counted): DeadlineWarning[] {
  return [...aboutHolidays(counted), ...aboutPauses(counted)];
}

function aboutPauses({ law, receivedOn, pauses }: Counted): DeadlineWarning[] {
  const moved = pauses.filter(({ effect }) => effect !== 'none');
  const warnings: DeadlineWarning[] = [];
  if (moved.some(({ askedOn }) => askedOn > addDays(receivedOn, PROMPT_DAYS))) {
    warnings.push({
      code: 'asked-late',
      text: {
        en: 'It was asked more than a week after the request came. A pause counts only if it was asked without undue delay; an authority may not count it.',
        de: 'Es wurde mehr als eine Woche nach Eingang gefragt. Eine Unterbrechung zählt nur, wenn unverzüglich gefragt wurde; eine Behörde könnte sie nicht anerkennen.',
      },
    });
  }
  if (pauses.some(({ reason }) => law.pauses[reason].citation.evidence === 'own')) {
    warnings.push({
      code: 'own-reading',
      text: {
        en: 'The law is silent on waiting for the person; the earlier date was taken.',
        de: 'Das Gesetz schweigt zum Warten auf die Person; genommen wurde das frühere Datum.',
      },
    });
  }
  return warnings;
}

function aboutHolidays({ law, where, calendar, unshifted, end }: Counted): DeadlineWarning[] {
  // Where a period may end on a day off, no holiday was counted.
  if (!law.counting.workingDay) return [];
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
  const year = Number(end.date.slice(0, 4));
  if (calendar.coverage !== 'none' && !(year in law.holidayLists)) {
    warnings.push({
      code: 'no-official-list',
      text: {
        en: `No official list of public holidays for ${year} is on file; they were computed from the rules of the place.`,
        de: `Für ${year} liegt keine amtliche Liste der Feiertage vor; sie wurden nach den Regeln des Ortes berechnet.`,
      },
    });
  }
  if (law.listsAreNational) {
    const national = nextWorkingDay(unshifted, (date) => {
      const holiday = calendar.on(date);
      return holiday?.national ? holiday : undefined;
    });
    if (national.date !== end.date) {
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
