import { addMonths, endOfDay, localDate } from './calendar-date.ts';
import type { Deadline, DeadlineStep, DueDateQuestion } from './deadline.ts';
import { deadlineWarnings } from './deadline-warnings.ts';
import { holidayCalendar } from './holiday-calendar.ts';
import { nextWorkingDay } from './next-working-day.ts';
import { regimes } from './regimes/index.ts';

/**
 * By when a data subject's request must be answered. Throws `RangeError` when the request is older than the regime,
 * and for a zone that the runtime does not know.
 */
export function dueDate({ regime: id, receivedAt, timeZone, where }: DueDateQuestion): Deadline {
  const regime = regimes[id];
  const receivedOn = localDate(receivedAt, timeZone);
  if (receivedOn < regime.validFrom) {
    throw new RangeError(
      `${regime.title.en} applies from ${regime.validFrom}; the request came on ${receivedOn}.`,
    );
  }
  const calendar = holidayCalendar(where);
  const { response, extension, counting } = regime;

  const month = addMonths(receivedOn, response.months);
  const end = nextWorkingDay(month.date, calendar.on);
  const steps: DeadlineStep[] = [
    {
      rule: 'response-period',
      from: receivedOn,
      to: month.date,
      citation: response.citation,
      text: {
        en: `${response.months} month from receipt: the period ends with the day of the same number.`,
        de: `${response.months} Monat ab Eingang: Die Frist endet mit dem Tag derselben Zahl.`,
      },
    },
    {
      rule: month.clamped ? 'month-end' : 'same-day',
      from: receivedOn,
      to: month.date,
      citation: month.clamped ? counting.monthEnd : counting.month,
      text: month.clamped
        ? {
            en: 'That month has no such day, so the period ends with its last day.',
            de: 'Diesen Tag gibt es in jenem Monat nicht; die Frist endet mit seinem letzten Tag.',
          }
        : {
            en: 'The day of receipt itself is not counted.',
            de: 'Der Tag des Eingangs selbst zählt nicht mit.',
          },
    },
  ];
  if (end.passedOver.length > 0) {
    steps.push({
      rule: 'next-working-day',
      from: month.date,
      to: end.date,
      citation: counting.workingDay,
      text: {
        en: 'The last day is a Saturday, a Sunday or a public holiday, so the period ends with the next working day.',
        de: 'Der letzte Tag ist ein Samstag, Sonntag oder Feiertag; die Frist endet mit dem nächsten Arbeitstag.',
      },
    });
  }

  // Two readings of the extension differ after a short month; the earlier one is right under both.
  const fromReceipt = addMonths(receivedOn, response.months + extension.months).date;
  const fromFirstEnd = addMonths(month.date, extension.months).date;
  const extended = nextWorkingDay(fromReceipt < fromFirstEnd ? fromReceipt : fromFirstEnd, calendar.on);

  return {
    regime: { id, title: regime.title, version: regime.version, validFrom: regime.validFrom },
    timeZone,
    where,
    receivedAt,
    receivedOn,
    dueOn: end.date,
    dueAt: endOfDay(end.date, timeZone),
    steps,
    daysPassedOver: end.passedOver,
    ifExtended: {
      dueOn: extended.date,
      dueAt: endOfDay(extended.date, timeZone),
      citation: extension.citation,
      daysPassedOver: extended.passedOver,
    },
    warnings: deadlineWarnings(regime, where, calendar, month.date, end.date),
  };
}
