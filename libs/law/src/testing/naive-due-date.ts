import type { DueDateQuestion, RegimeVersion } from '../index.ts';
import { regimes } from '../index.ts';

/** A day as a number, counted from 1970: nothing here shares a calendar with the code that it is held against. */
type Day = number;

const DAY_MS = 86_400_000;

/**
 * The last day of an answer, found as one would with a finger on a wall calendar: day after day, one at a time.
 * `YYYY-MM-DD`. `isHoliday` is asked with such a text.
 */
export function naiveDueDate(question: DueDateQuestion, isHoliday: (date: string) => boolean): string {
  const { timeZone, pauses = [], extension, asOf } = question;
  const dayOf = (instant: Date): Day =>
    Date.parse(`${swedishDate(timeZone).format(instant)}T00:00Z`) / DAY_MS;
  let start = dayOf(question.receivedAt);
  const law = lawOn(question.regime, textOf(start));
  const inOrder = [...pauses].sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime());

  for (const { reason, askedAt, answeredAt } of inOrder) {
    if (law.pauses[reason].effect !== 'restarts') continue;
    const answered = dayOf(answeredAt ?? (asOf && asOf > askedAt ? asOf : askedAt));
    if (answered > start) start = answered;
  }
  const resting = new Set<Day>();
  for (const { reason, askedAt, answeredAt } of inOrder) {
    const { effect } = law.pauses[reason];
    if (!effect.startsWith('suspends')) continue;
    const last = dayOf(answeredAt ?? (asOf && asOf > askedAt ? asOf : askedAt));
    for (let day = dayOf(askedAt); day <= last; day += 1) {
      if (day > start && (day > dayOf(askedAt) || effect === 'suspends-whole-days')) resting.add(day);
    }
  }

  let end = walk(start, law.response.period);
  if (extension && law.extension?.kind === 'period') {
    const more = law.extension.period;
    const both = { unit: more.unit, count: law.response.period.count + more.count } as typeof more;
    end = Math.min(walk(start, both), walk(end, more));
  } else if (extension?.until) end = Date.parse(`${extension.until}T00:00Z`) / DAY_MS;
  for (const _ of resting) end += 1;
  if (law.counting.workingDay) while (isDayOff(end)) end += 1;
  return textOf(end);

  function isDayOff(day: Day): boolean {
    const weekday = new Date(day * DAY_MS).getUTCDay();
    return weekday === 0 || weekday === 6 || isHoliday(textOf(day));
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Swedes write a date as `YYYY-MM-DD`. */
function swedishDate(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, known);
  return known;
}

function lawOn(regime: DueDateQuestion['regime'], received: string): RegimeVersion {
  let found: RegimeVersion | undefined;
  for (const version of regimes[regime].versions) if (version.validFrom <= received) found = version;
  if (!found) throw new RangeError('older than the law');
  return found;
}

function walk(from: Day, { unit, count }: RegimeVersion['response']['period']): Day {
  if (unit !== 'months') return from + count;
  const number = dateOf(from).getUTCDate();
  let day = from;
  let monthsPassed = 0;
  for (;;) {
    if (monthsPassed === count && dateOf(day).getUTCDate() === number) return day;
    const isLastOfMonth = dateOf(day + 1).getUTCDate() === 1;
    if (monthsPassed === count && isLastOfMonth) return day;
    if (isLastOfMonth) monthsPassed += 1;
    day += 1;
  }
}

function dateOf(day: Day): Date {
  return new Date(day * DAY_MS);
}

function textOf(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10);
}
