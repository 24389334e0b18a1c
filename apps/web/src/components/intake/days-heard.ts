import { type CalendarDate, getLocalTimeZone, today } from '@internationalized/date';
import type { Answers } from './answers.ts';

type Days = Pick<Answers, 'heardFrom' | 'heardTo'>;

const EARLIEST_YEAR = 2000;
const MOST_DAYS = 31;

/** The days in the person's own zone as two instants: from the first one's beginning to the last one's end. */
export function daysHeard({ heardFrom, heardTo }: Days): {
  heardFrom: string | null;
  heardTo: string | null;
} {
  const last = heardTo ?? heardFrom;
  return { heardFrom: startOf(heardFrom), heardTo: startOf(last?.add({ days: 1 }) ?? null) };
}

/** Whether the days have been, and stand in order; none at all are well, too. */
export function isHeardWell({ heardFrom, heardTo }: Days): boolean {
  const now = today(getLocalTimeZone());
  const isWrong = [heardFrom, heardTo].some(
    (day) => day && (day.year < EARLIEST_YEAR || day.compare(now) > 0),
  );
  const isTurned = heardTo !== null && (heardFrom === null || heardTo.compare(heardFrom) < 0);
  return !isWrong && !isTurned;
}

/** Whether they are few enough that what was recorded then can be looked through. */
export const isHeardShort = ({ heardFrom, heardTo }: Days): boolean =>
  !heardFrom || !heardTo || heardTo.compare(heardFrom) < MOST_DAYS;

const startOf = (day: CalendarDate | null): string | null =>
  day?.toDate(getLocalTimeZone()).toISOString() ?? null;
