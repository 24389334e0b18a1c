import type { CalendarDate } from './calendar-date.ts';
import type { Citation, PauseReason, PauseRule, RegimeId, Wording } from './regime.ts';

export interface DueDateQuestion {
  readonly regime: RegimeId;
  readonly receivedAt: Date;
  /** IANA zone in which the days are counted. */
  readonly timeZone: string;
  /** ISO 3166-2 code of the place whose public holidays count. */
  readonly where: string;
  /** What was awaited of the person, in any order. */
  readonly pauses?: readonly Pause[];
  /** The extension, once the person was told of it. */
  readonly extension?: Extension;
  /** Until when a pause that has not ended is counted. Default: not at all. */
  readonly asOf?: Date;
}

export interface Pause {
  readonly reason: PauseReason;
  readonly askedAt: Date;
  /** Null while it is still awaited. */
  readonly answeredAt: Date | null;
}

export interface Extension {
  /** When the person was told, with the reason. */
  readonly toldAt: Date;
  /** The day that was named, where the law lays down no length. */
  readonly until?: CalendarDate;
}

/** A deadline that explains itself: everything that led to the date stands in it. */
export interface Deadline {
  readonly regime: {
    readonly id: RegimeId;
    readonly title: Wording;
    /** The day on which its rules were last held against their sources. */
    readonly version: CalendarDate;
    readonly validFrom: CalendarDate;
  };
  readonly timeZone: string;
  readonly where: string;
  readonly receivedAt: Date;
  readonly receivedOn: CalendarDate;
  /** The last day on which an answer is in time. While something is awaited: the last day if it came at `asOf`. */
  readonly dueOn: CalendarDate;
  /** The last millisecond of that day in the zone. */
  readonly dueAt: Date;
  /** Something is awaited at present, and the clock stands still for it. */
  readonly isPaused: boolean;
  readonly isExtended: boolean;
  /** In the order in which they were applied; `from` and `to` are the days before and after the rule. */
  readonly steps: readonly DeadlineStep[];
  /** Days on which the period could have ended but for the rule of the next working day. */
  readonly daysPassedOver: readonly DayPassedOver[];
  readonly pauses: readonly CountedPause[];
  /** The outer limit, if the person is told within the first period why more time is needed; null where there is none, or it is used up. */
  readonly ifExtended: {
    readonly dueOn: CalendarDate;
    readonly dueAt: Date;
    readonly citation: Citation;
    readonly daysPassedOver: readonly DayPassedOver[];
  } | null;
  /** The last day on which the extension can be announced; null where there is none, or it is used up. */
  readonly extendableUntil: CalendarDate | null;
  /** A target for answering without undue delay. */
  readonly prompt: { readonly on: CalendarDate; readonly citation: Citation } | null;
  /** By when the receipt has to be confirmed. */
  readonly acknowledge: { readonly by: CalendarDate; readonly citation: Citation } | null;
  readonly warnings: readonly DeadlineWarning[];
}

export interface DeadlineStep {
  readonly rule:
    | 'restart'
    | 'response-period'
    | 'same-day'
    | 'month-end'
    | 'calendar-days'
    | 'pause'
    | 'extension'
    | 'next-working-day';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly citation: Citation;
  readonly text: Wording;
}

export interface CountedPause {
  readonly reason: PauseReason;
  readonly effect: PauseRule['effect'];
  readonly askedOn: CalendarDate;
  readonly answeredOn: CalendarDate | null;
  /** By how many days the end moved; days that another pause moved already are not counted again. */
  readonly days: number;
  readonly citation: Citation;
}

export interface DayPassedOver {
  readonly date: CalendarDate;
  readonly reason: 'saturday' | 'sunday' | 'holiday';
  /** The holiday's name, for `holiday` only. */
  readonly name?: string;
}

export interface DeadlineWarning {
  readonly code: 'no-official-list' | 'place-unknown' | 'regional-holiday' | 'asked-late' | 'own-reading';
  readonly text: Wording;
}
