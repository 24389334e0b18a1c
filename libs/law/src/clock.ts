import { addPeriod } from './add-period.ts';
import { addDays, type CalendarDate } from './calendar-date.ts';
import type { CountedPause, DayPassedOver, DeadlineStep } from './deadline.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { nextWorkingDay } from './next-working-day.ts';
import type { Citation, PauseReason, RegimeVersion } from './regime.ts';
import { pauseText, periodText, texts } from './step-texts.ts';

export interface PausedDays {
  readonly reason: PauseReason;
  readonly askedOn: CalendarDate;
  readonly answeredOn: CalendarDate | null;
  /** The day up to which it is counted: the answer's, or today's. */
  readonly countedTo: CalendarDate;
}

/** Counts one response period: what happens is told to it in the order of time, and it says where the period ends. */
export class Clock {
  readonly steps: DeadlineStep[] = [];
  readonly pauses: CountedPause[] = [];
  isExtended = false;
  private until: CalendarDate | undefined;
  private start: CalendarDate;
  /** Where the period would end without pauses, and the end of the first period likewise. */
  private bare: CalendarDate;
  private firstBare: CalendarDate;
  private readonly pausedOn = new Set<CalendarDate>();

  constructor(
    receivedOn: CalendarDate,
    private readonly law: RegimeVersion,
    private readonly calendar: HolidayCalendar,
  ) {
    this.start = receivedOn;
    this.bare = receivedOn;
    this.firstBare = receivedOn;
    this.begin();
  }

  get startsOn(): CalendarDate {
    return this.start;
  }

  /** The last day before the rule of the next working day. */
  get unshifted(): CalendarDate {
    return addDays(this.bare, this.pausedOn.size);
  }

  end(): { date: CalendarDate; passedOver: DayPassedOver[] } {
    return this.shifted(this.unshifted);
  }

  /** Something was asked of the person. Throws `RangeError` when the period was over by then. */
  pause({ reason, askedOn, answeredOn, countedTo }: PausedDays): void {
    this.assertRunning(askedOn, 'was asked');
    const { effect, citation } = this.law.pauses[reason];
    const before = this.unshifted;
    const known = this.pausedOn.size;
    if (effect === 'restarts') this.restart(countedTo, citation, reason);
    else if (effect !== 'none') {
      const first = effect === 'suspends' ? addDays(askedOn, 1) : askedOn;
      for (let day = first; day <= countedTo; day = addDays(day, 1))
        if (day > this.start) this.pausedOn.add(day);
    }
    const days = this.pausedOn.size - known;
    this.pauses.push({ reason, effect, askedOn, answeredOn, days, citation });
    if (effect !== 'restarts') {
      const text = pauseText(reason, effect, days, askedOn, countedTo);
      this.steps.push({ rule: 'pause', from: before, to: this.unshifted, citation, text });
    }
  }

  /** The person was told that more time is needed. Throws `RangeError` when that came too late or is not provided for. */
  extend(toldOn: CalendarDate, until: CalendarDate | undefined): void {
    const { extension } = this.law;
    if (!extension) throw new RangeError('This law provides for no extension.');
    if (this.isExtended) throw new RangeError('The period was extended already; it can be extended once.');
    this.assertRunning(toldOn, 'the person was told');
    const before = this.unshifted;
    this.bare = this.extendedBare(until);
    this.isExtended = true;
    this.until = until;
    const text = texts.extension(extension);
    this.steps.push({
      rule: 'extension',
      from: before,
      to: this.unshifted,
      citation: extension.citation,
      text,
    });
  }

  /** Where the period would end if it were extended by a length that the law lays down; null where there is none. */
  outerLimit(): { date: CalendarDate; passedOver: DayPassedOver[]; citation: Citation } | null {
    const { extension } = this.law;
    if (this.isExtended || extension?.kind !== 'period') return null;
    return {
      ...this.shifted(addDays(this.extendedBare(undefined), this.pausedOn.size)),
      citation: extension.citation,
    };
  }

  private extendedBare(until: CalendarDate | undefined): CalendarDate {
    const { extension, response } = this.law;
    if (extension?.kind !== 'period') {
      if (!until)
        throw new RangeError('Say by which day the answer will come; this law lays down no length.');
      if (until <= this.bare) throw new RangeError(`The extension ends on ${until}, before the period does.`);
      return until;
    }
    const fromEnd = addPeriod(this.firstBare, extension.period, this.calendar).date;
    if (extension.period.unit !== response.period.unit) return fromEnd;
    // Two readings differ after a short month; the earlier one is right under both.
    const whole = { unit: response.period.unit, count: response.period.count + extension.period.count };
    const fromStart = addPeriod(this.start, whole, this.calendar).date;
    return fromStart < fromEnd ? fromStart : fromEnd;
  }

  private restart(day: CalendarDate, citation: Citation, reason: PauseReason): void {
    if (day <= this.start) return;
    this.steps.push({ rule: 'restart', from: this.start, to: day, citation, text: texts.restart(reason) });
    this.start = day;
    for (const paused of this.pausedOn) if (paused <= day) this.pausedOn.delete(paused);
    this.begin();
    if (this.isExtended) this.bare = this.extendedBare(this.until);
  }

  private begin(): void {
    const { response, counting } = this.law;
    const { date, clamped } = addPeriod(this.start, response.period, this.calendar);
    this.bare = date;
    this.firstBare = date;
    const span = { from: this.start, to: date };
    this.steps.push({
      rule: 'response-period',
      ...span,
      citation: response.citation,
      text: periodText(response.period),
    });
    if (response.period.unit !== 'months') {
      this.steps.push({ rule: 'calendar-days', ...span, citation: counting.start, text: texts.calendarDays });
    } else if (clamped) {
      this.steps.push({ rule: 'month-end', ...span, citation: counting.monthEnd, text: texts.monthEnd });
    } else this.steps.push({ rule: 'same-day', ...span, citation: counting.start, text: texts.sameDay });
  }

  private shifted(day: CalendarDate): { date: CalendarDate; passedOver: DayPassedOver[] } {
    return this.law.counting.workingDay
      ? nextWorkingDay(day, this.calendar.on)
      : { date: day, passedOver: [] };
  }

  private assertRunning(day: CalendarDate, what: string): void {
    const { date } = this.end();
    if (day > date) throw new RangeError(`The period ended on ${date}; it was over when ${what} on ${day}.`);
  }
}
