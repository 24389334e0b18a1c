import { addPeriod } from './add-period.ts';
import { type CalendarDate, endOfDay, localDate } from './calendar-date.ts';
import { Clock, type PausedDays } from './clock.ts';
import type { Deadline, DueDateQuestion, Pause } from './deadline.ts';
import { deadlineWarnings } from './deadline-warnings.ts';
import { holidayCalendar } from './holiday-calendar.ts';
import { regimeAt } from './regime-at.ts';
import { regimes } from './regimes/index.ts';
import { texts } from './step-texts.ts';

/**
 * By when a data subject's request must be answered. Throws `RangeError` for a request older than the law, for a pause
 * or an extension that came when the period was over or runs backwards, and for a zone that the runtime does not know.
 */
export function dueDate(question: DueDateQuestion): Deadline {
  const { regime: id, receivedAt, timeZone, where, extension } = question;
  const day = (instant: Date): CalendarDate => localDate(instant, timeZone);
  const receivedOn = day(receivedAt);
  const law = regimeAt(id, receivedOn);
  const calendar = holidayCalendar(where);
  const clock = new Clock(receivedOn, law, calendar);

  const events = (question.pauses ?? []).map((pause) => {
    const paused = pausedDays(pause, receivedAt, question.asOf, day);
    return { at: pause.askedAt, apply: () => clock.pause(paused) };
  });
  if (extension) {
    if (extension.toldAt < receivedAt) throw new RangeError('The extension is older than the request.');
    events.push({ at: extension.toldAt, apply: () => clock.extend(day(extension.toldAt), extension.until) });
  }
  events.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { apply } of events) apply();

  const end = clock.end();
  const steps = [...clock.steps];
  if (end.passedOver.length > 0 && law.counting.workingDay) {
    const citation = law.counting.workingDay;
    steps.push({
      rule: 'next-working-day',
      from: clock.unshifted,
      to: end.date,
      citation,
      text: texts.nextWorkingDay,
    });
  }
  const outer = clock.outerLimit();
  const { checkedOn, validFrom, prompt, acknowledgement } = law;
  const { title } = regimes[id];
  return {
    regime: { id, title, version: checkedOn, validFrom },
    timeZone,
    where,
    receivedAt,
    receivedOn,
    dueOn: end.date,
    dueAt: endOfDay(end.date, timeZone),
    isPaused: clock.pauses.some(({ answeredOn, effect }) => answeredOn === null && effect !== 'none'),
    isExtended: clock.isExtended,
    steps,
    daysPassedOver: end.passedOver,
    pauses: clock.pauses,
    ifExtended: outer && {
      dueOn: outer.date,
      dueAt: endOfDay(outer.date, timeZone),
      citation: outer.citation,
      daysPassedOver: outer.passedOver,
    },
    extendableUntil: law.extension && !clock.isExtended ? end.date : null,
    prompt: prompt && {
      on: addPeriod(clock.startsOn, prompt.period, calendar).date,
      citation: prompt.citation,
    },
    acknowledge: acknowledgement && {
      by: addPeriod(receivedOn, acknowledgement.period, calendar).date,
      citation: acknowledgement.citation,
    },
    warnings: deadlineWarnings({
      law,
      where,
      calendar,
      receivedOn,
      pauses: clock.pauses,
      unshifted: clock.unshifted,
      end,
    }),
  };
}

function pausedDays(
  { reason, askedAt, answeredAt }: Pause,
  receivedAt: Date,
  asOf: Date | undefined,
  day: (instant: Date) => CalendarDate,
): PausedDays {
  if (askedAt < receivedAt)
    throw new RangeError('Something was asked of the person before the request came.');
  if (answeredAt && answeredAt < askedAt) throw new RangeError('An answer came before it was asked for.');
  const countedTo = answeredAt ?? (asOf && asOf > askedAt ? asOf : askedAt);
  return {
    reason,
    askedOn: day(askedAt),
    answeredOn: answeredAt && day(answeredAt),
    countedTo: day(countedTo),
  };
}
