import { addPeriod } from './add-period.ts';
import { addDays, endOfDay, localDate, startOfDay } from './calendar-date.ts';
import { holidayCalendar } from './holiday-calendar.ts';
import { nextWorkingDay } from './next-working-day.ts';
import type { BreachNoticeRule, Citation, RegimeId, Wording } from './regime.ts';
import { regimeAt } from './regime-at.ts';

const HOUR_MS = 3_600_000;

/** One moment of the clock, why it is there, and where that stands. */
export interface ClockStep {
  readonly at: Date;
  readonly text: Wording;
  readonly citation: Citation;
}

/** By when an authority hears of a breach, explained. Nothing but `dueAt` is to be relied on. */
export interface BreachClock {
  readonly awareAt: Date;
  /** The safe end: whichever way hours are counted, who tells by then is in time. Null where the law sets no length. */
  readonly dueAt: Date | null;
  /** The rule of the law, or why there is none. */
  readonly rule: ClockStep | null;
  /** The end when hours are counted from the next full one, shown as the outer limit. */
  readonly outer: ClockStep | null;
  /** What readings give that are disputed: shown, never relied on. */
  readonly disputed: readonly ClockStep[];
  /** Milliseconds past `dueAt`; null while it is not late. */
  readonly lateByMs: number | null;
}

export interface BreachClockQuestion {
  readonly regime: RegimeId;
  readonly awareAt: Date;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 3166-2. */
  readonly where: string;
  /** Now. */
  readonly asOf: Date;
}

const REGULATION_1182_71 = 'Regulation (EEC, Euratom) No 1182/71';
const COUNTED: Citation = { text: `${REGULATION_1182_71}, Art. 3(1), 3(2)(a)`, evidence: 'secondary' };

/** The clock of a breach notice, with its reasons. Throws `RangeError` for a day before the law. */
export function breachClock(question: BreachClockQuestion): BreachClock {
  const { regime, awareAt, timeZone, where, asOf } = question;
  const awareOn = localDate(awareAt, timeZone);
  const rule = regimeAt(regime, awareOn).breachNotice;
  if (!rule) return { awareAt, dueAt: null, rule: null, outer: null, disputed: [], lateByMs: null };
  const { unit, count } = rule.period;
  const dueAt =
    unit === 'hours'
      ? new Date(awareAt.getTime() + count * HOUR_MS)
      : endOfDay(addPeriod(awareOn, { unit, count }, holidayCalendar(where)).date, timeZone);
  const late = asOf.getTime() - dueAt.getTime();
  return {
    awareAt,
    dueAt,
    rule: { at: dueAt, text: ruleText(rule), citation: rule.citation },
    // What Union law says of counting hours is Union law alone.
    ...(unit === 'hours' && regime === 'gdpr' ? readings(question, count) : { outer: null, disputed: [] }),
    lateByMs: late > 0 ? late : null,
  };
}

const ruleText = ({ period: { unit, count } }: BreachNoticeRule): Wording =>
  unit === 'hours'
    ? {
        en: `${count} hours after becoming aware, through nights, weekends and holidays`,
        de: `${count} Stunden nach dem Bekanntwerden, durch Nächte, Wochenenden und Feiertage`,
      }
    : {
        en: `the end of the ${count}. working day after becoming aware`,
        de: `das Ende des ${count}. Arbeitstags nach dem Bekanntwerden`,
      };

function readings(
  { awareAt, timeZone, where }: BreachClockQuestion,
  hours: number,
): Pick<BreachClock, 'outer' | 'disputed'> {
  const from = (Math.floor(awareAt.getTime() / HOUR_MS) + 1) * HOUR_MS;
  const outer: ClockStep = {
    at: new Date(from + hours * HOUR_MS),
    text: {
      en: 'counted from the next full hour: the hour of the event itself does not count',
      de: 'gezählt ab der nächsten vollen Stunde: die Stunde des Ereignisses zählt nicht',
    },
    citation: COUNTED,
  };
  return {
    outer,
    disputed: [workingDayEnd(outer.at, timeZone, where), twoWorkingDays(awareAt, outer.at, timeZone, where)],
  };
}

function workingDayEnd(end: Date, timeZone: string, where: string): ClockStep {
  const lastDay = localDate(new Date(end.getTime() - 1), timeZone);
  const { date, passedOver } = nextWorkingDay(lastDay, holidayCalendar(where).on);
  return {
    at: passedOver.length > 0 ? endOfDay(date, timeZone) : end,
    text: {
      en: 'if a period that ends on a day off ran to the end of the next working day; the rule leaves out periods in hours',
      de: 'wenn eine Frist, die an einem freien Tag endet, bis zum Ende des nächsten Arbeitstags liefe; die Regel nimmt Stundenfristen aus',
    },
    citation: { text: `${REGULATION_1182_71}, Art. 3(4)`, evidence: 'primary' },
  };
}

function twoWorkingDays(awareAt: Date, end: Date, timeZone: string, where: string): ClockStep {
  const { on } = holidayCalendar(where);
  let day = localDate(awareAt, timeZone);
  let at = end;
  // Whole working days that lie within the period; it is made longer until there are two.
  for (let whole = 0; whole < 2; ) {
    day = nextWorkingDay(addDays(day, 1), on).date;
    if (startOfDay(day, timeZone) < awareAt) continue;
    whole += 1;
    const ends = endOfDay(day, timeZone);
    if (whole === 2 && ends > at) at = ends;
  }
  return {
    at,
    text: {
      en: 'if the period had to hold two working days; authorities say that this is not meant for hours',
      de: 'wenn die Frist zwei Arbeitstage enthalten müsste; Behörden sagen, dass Stunden nicht gemeint sind',
    },
    citation: { text: `${REGULATION_1182_71}, Art. 3(5)`, evidence: 'secondary' },
  };
}
