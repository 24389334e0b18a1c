import { addPeriod } from './add-period.ts';
import { endOfDay, localDate } from './calendar-date.ts';
import { holidayCalendar } from './holiday-calendar.ts';
import type { RegimeId } from './regime.ts';
import { regimeAt } from './regime-at.ts';

const HOUR_MS = 60 * 60_000;

/** By when an authority must have heard of a breach; null where the law says only "as soon as possible". */
export function breachNoticeDueAt(question: {
  readonly regime: RegimeId;
  readonly awareAt: Date;
  readonly timeZone: string;
  /** ISO 3166-2. */
  readonly where: string;
}): Date | null {
  const { regime, awareAt, timeZone, where } = question;
  const awareOn = localDate(awareAt, timeZone);
  const rule = regimeAt(regime, awareOn).breachNotice;
  if (!rule) return null;
  const { unit, count } = rule.period;
  if (unit === 'hours') return new Date(awareAt.getTime() + count * HOUR_MS);
  return endOfDay(addPeriod(awareOn, { unit, count }, holidayCalendar(where)).date, timeZone);
}
