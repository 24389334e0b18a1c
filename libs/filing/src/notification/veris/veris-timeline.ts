import type { FieldValue, NotificationContent } from '@rightful/law';

const SECOND_MS = 1_000;
const DAY_MS = 86_400 * SECOND_MS;
/** From the longest; of months and years VERIS says no length. */
const UNITS: readonly (readonly [unit: string, ms: number])[] = [
  ['Years', 365 * DAY_MS],
  ['Months', 30 * DAY_MS],
  ['Weeks', 7 * DAY_MS],
  ['Days', DAY_MS],
  ['Hours', 3_600 * SECOND_MS],
  ['Minutes', 60 * SECOND_MS],
  ['Seconds', SECOND_MS],
];

/**
 * When it happened, to the day in UTC; how long until it was known, and from then until it ended. Where nobody knows when, the year in
 * which it was known stands, for VERIS wants one.
 */
export function verisTimeline({ occurred, awareAt, endedAt }: NotificationContent, filedAt: Date): object {
  const began = startOf(occurred);
  const aware = instantOf(awareAt);
  return {
    incident: began
      ? { year: began.getUTCFullYear(), month: began.getUTCMonth() + 1, day: began.getUTCDate() }
      : { year: (aware ?? filedAt).getUTCFullYear() },
    discovery: between(began, aware),
    containment: between(aware, instantOf(endedAt)),
  };
}

function startOf(period: FieldValue | undefined): Date | null {
  if (typeof period !== 'object' || !('how' in period)) return null;
  if ('at' in period) return instantOf(period.at);
  return 'from' in period ? instantOf(period.from) : null;
}

const instantOf = (value: FieldValue | undefined): Date | null =>
  typeof value === 'string' ? new Date(value) : null;

function between(from: Date | null, to: Date | null): object {
  const ms = from && to ? to.getTime() - from.getTime() : -1;
  if (ms < 0) return { unit: 'Unknown' };
  const [unit, length] = UNITS.find(([, length]) => ms >= length) ?? ['Seconds', SECOND_MS];
  return { unit, value: Math.floor(ms / length) };
}
