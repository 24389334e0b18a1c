import { type CalendarDate, getLocalTimeZone } from '@internationalized/date';
import type { Answers } from './answers.ts';

/** The days in the person's own zone as two instants: from the first one's beginning to the last one's end. */
export function daysHeard({ heardFrom, heardTo }: Pick<Answers, 'heardFrom' | 'heardTo'>): {
  heardFrom: string | null;
  heardTo: string | null;
} {
  const last = heardTo ?? heardFrom;
  return { heardFrom: startOf(heardFrom), heardTo: startOf(last?.add({ days: 1 }) ?? null) };
}

const startOf = (day: CalendarDate | null): string | null =>
  day?.toDate(getLocalTimeZone()).toISOString() ?? null;
