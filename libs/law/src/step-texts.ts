import type { CalendarDate } from './calendar-date.ts';
import type { ExtensionRule, PauseReason, PauseRule, Period, Wording } from './regime.ts';

const awaited: Readonly<Record<PauseReason, Wording>> = {
  identity: { en: 'proof of who asks', de: 'der Nachweis, wer fragt' },
  scope: { en: 'an answer about what is sought', de: 'eine Antwort, was gesucht wird' },
};

export const texts = {
  sameDay: {
    en: 'The day of receipt itself is not counted: the period ends with the day of the same number.',
    de: 'Der Tag des Eingangs selbst zählt nicht mit: Die Frist endet mit dem Tag derselben Zahl.',
  },
  monthEnd: {
    en: 'That month has no such day, so the period ends with its last day.',
    de: 'Diesen Tag gibt es in jenem Monat nicht; die Frist endet mit seinem letzten Tag.',
  },
  calendarDays: {
    en: 'Calendar days are counted, weekends and public holidays included; the day of receipt is not.',
    de: 'Gezählt werden Kalendertage, auch Wochenenden und Feiertage; der Tag des Eingangs nicht.',
  },
  nextWorkingDay: {
    en: 'The last day is a Saturday, a Sunday or a public holiday, so the period ends with the next working day.',
    de: 'Der letzte Tag ist ein Samstag, Sonntag oder Feiertag; die Frist endet mit dem nächsten Arbeitstag.',
  },
  restart: (reason: PauseReason): Wording => ({
    en: `The period begins when ${awaited[reason].en} has come.`,
    de: `Die Frist beginnt, wenn ${awaited[reason].de} eingegangen ist.`,
  }),
  extension: (rule: ExtensionRule): Wording =>
    rule.kind === 'named-day'
      ? {
          en: 'The person was told in time by when the answer will come.',
          de: 'Der Person wurde rechtzeitig gesagt, bis wann die Antwort kommt.',
        }
      : {
          en: `The person was told in time, with the reason, that it takes ${lengthOf(rule.period).en} more.`,
          de: `Der Person wurde rechtzeitig und mit Grund gesagt, dass es ${lengthOf(rule.period).de} länger dauert.`,
        },
} as const;

export function periodText(period: Period): Wording {
  return {
    en: `${lengthOf(period).en} from receipt.`,
    de: `${lengthOf(period).de} ab Eingang.`,
  };
}

export function pauseText(
  reason: PauseReason,
  effect: PauseRule['effect'],
  days: number,
  from: CalendarDate,
  to: CalendarDate,
): Wording {
  const what = awaited[reason];
  if (effect === 'none') {
    return {
      en: `From ${from} to ${to} ${what.en} was awaited; under this law the clock runs on.`,
      de: `Vom ${from} bis ${to} fehlte ${what.de}; nach diesem Recht läuft die Frist weiter.`,
    };
  }
  return {
    en: `From ${from} to ${to} ${what.en} was awaited: ${days} ${days === 1 ? 'day is' : 'days are'} added.`,
    de: `Vom ${from} bis ${to} fehlte ${what.de}: ${days} ${days === 1 ? 'Tag kommt' : 'Tage kommen'} hinzu.`,
  };
}

function lengthOf({ unit, count }: Period): Wording {
  const many = count !== 1;
  if (unit === 'months')
    return { en: `${count} ${many ? 'months' : 'month'}`, de: `${count} ${many ? 'Monate' : 'Monat'}` };
  if (unit === 'days')
    return { en: `${count} ${many ? 'days' : 'day'}`, de: `${count} ${many ? 'Tage' : 'Tag'}` };
  return {
    en: `${count} working ${many ? 'days' : 'day'}`,
    de: `${count} ${many ? 'Arbeitstage' : 'Arbeitstag'}`,
  };
}
