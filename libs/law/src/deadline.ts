import type { CalendarDate } from './calendar-date.ts';
import type { Citation, Regime, RegimeId, Wording } from './regime.ts';

export interface DueDateQuestion {
  readonly regime: RegimeId;
  readonly receivedAt: Date;
  /** IANA zone in which the days are counted. */
  readonly timeZone: string;
  /** ISO 3166-2 code of the place whose public holidays count. */
  readonly where: string;
}

/** A deadline that explains itself: everything that led to the date stands in it. */
export interface Deadline {
  readonly regime: Pick<Regime, 'id' | 'title' | 'version' | 'validFrom'>;
  readonly timeZone: string;
  readonly where: string;
  readonly receivedAt: Date;
  readonly receivedOn: CalendarDate;
  /** The last day on which an answer is in time. */
  readonly dueOn: CalendarDate;
  /** The last millisecond of that day in the zone. */
  readonly dueAt: Date;
  /** In the order in which they were applied; `from` and `to` are the days before and after the rule. */
  readonly steps: readonly DeadlineStep[];
  /** Days on which the period could have ended but for the rule of the next working day. */
  readonly daysPassedOver: readonly DayPassedOver[];
  /** The outer limit, if the person is told within the first period why more time is needed. */
  readonly ifExtended: {
    readonly dueOn: CalendarDate;
    readonly dueAt: Date;
    readonly citation: Citation;
    readonly daysPassedOver: readonly DayPassedOver[];
  };
  readonly warnings: readonly DeadlineWarning[];
}

export interface DeadlineStep {
  readonly rule: 'response-period' | 'same-day' | 'month-end' | 'next-working-day';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly citation: Citation;
  readonly text: Wording;
}

export interface DayPassedOver {
  readonly date: CalendarDate;
  readonly reason: 'saturday' | 'sunday' | 'holiday';
  /** The holiday's name, for `holiday` only. */
  readonly name?: string;
}

export interface DeadlineWarning {
  readonly code: 'no-official-list' | 'place-unknown' | 'regional-holiday';
  readonly text: Wording;
}
