import { setImmediate } from 'node:timers/promises';
import type { CaseCount } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import type { Month } from './month-starts.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Of what came in longer ago little changes: nearly all of it is answered. */
const SETTLED_AFTER_MS = 100 * DAY_MS;
const SLICE_MS = 6 * DAY_MS;
const KEPT_MS = MINUTE_MS;
const SETTLED_KEPT_MS = 60 * MINUTE_MS;

interface Kept {
  readonly countedAt: Date;
  readonly counts: Promise<readonly CaseCount[]>;
}

/** Counts of nobody, by their months: the same for every officer. */
const keptOf = new WeakMap<OfficerContext['data'], Map<string, Kept>>();

export interface MonthCounts {
  readonly months: readonly (readonly CaseCount[])[];
  /** The oldest of the countings. */
  readonly countedAt: Date;
}

/**
 * What is counted of each month. Who asks again within the minute, or for a month long past within the hour, gets what was
 * counted then.
 */
export async function monthCounts(
  ctx: OfficerContext,
  starts: readonly Month[],
  now: Date,
): Promise<MonthCounts> {
  const kept = keptOf.get(ctx.data) ?? new Map<string, Kept>();
  keptOf.set(ctx.data, kept);
  const months: (readonly CaseCount[])[] = [];
  let countedAt = now;
  for (const [place, { name, startsAt }] of starts.entries()) {
    const endsAt = starts[place + 1]?.startsAt;
    if (!endsAt) break;
    const known = kept.get(name);
    const one =
      known && holds(known, endsAt, now)
        ? known
        : { countedAt: now, counts: countSlices(ctx, startsAt, endsAt, now) };
    kept.set(name, one);
    one.counts.catch(() => kept.delete(name));
    months.push(await one.counts);
    if (one.countedAt < countedAt) countedAt = one.countedAt;
  }
  return { months, countedAt };
}

/** A few days at a time: on SQLite nobody else is answered while one statement runs. */
async function countSlices(ctx: OfficerContext, from: Date, to: Date, now: Date): Promise<CaseCount[]> {
  const counts = new Map<string, CaseCount>();
  for (let start = from; start < to; start = new Date(start.getTime() + SLICE_MS)) {
    const end = new Date(Math.min(to.getTime(), start.getTime() + SLICE_MS));
    for (const count of await ctx.data.across.caseCounts(start, end, now)) {
      const { kind, days, ending, grounds, officerId } = count;
      const key = `${kind} ${days} ${ending} ${grounds} ${officerId}`;
      const known = counts.get(key);
      counts.set(key, known ? sumOfTwo(known, count) : count);
    }
    await setImmediate();
  }
  return [...counts.values()];
}

const sumOfTwo = (one: CaseCount, other: CaseCount): CaseCount => ({
  ...one,
  received: one.received + other.received,
  inTime: one.inTime + other.inTime,
  late: one.late + other.late,
  open: one.open + other.open,
  overdue: one.overdue + other.overdue,
  paused: one.paused + other.paused,
  extended: one.extended + other.extended,
});

function holds({ countedAt }: Kept, endsAt: Date, now: Date): boolean {
  const isSettled = now.getTime() - endsAt.getTime() > SETTLED_AFTER_MS;
  const ageMs = now.getTime() - countedAt.getTime();
  return ageMs >= 0 && ageMs < (isSettled ? SETTLED_KEPT_MS : KEPT_MS);
}
