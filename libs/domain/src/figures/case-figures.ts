import type { AnswerTimes, EndsCounted, RequestKind } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import { hideIfSmall, hideSmall, SMALLEST_SHOWN } from './hide-small.ts';
import { type Month, monthStarts } from './month-starts.ts';
import { percentile, type Taken } from './percentile.ts';

/** Of the requests that came in: how they stand. Null: so few that they would tell of single people. */
export interface Standing {
  readonly received: number | null;
  readonly inTime: number | null;
  readonly late: number | null;
  readonly open: number | null;
  /** Of the open ones: past their date. */
  readonly overdue: number | null;
  /** Ended without an answer: withdrawn or closed. */
  readonly ended: number | null;
  /** Of the received ones: the clock stood still at some time. */
  readonly paused: number | null;
  readonly extended: number | null;
  /** Whole days from receipt to answer; null where there is none. */
  readonly medianDays: number | null;
  readonly p95Days: number | null;
}

export interface CaseFigures {
  readonly countedAt: Date;
  /** As 2026-11, oldest first. */
  readonly months: readonly string[];
  readonly overall: Standing;
  readonly byKind: readonly (Standing & { readonly kind: RequestKind })[];
  readonly byMonth: readonly (Standing & { readonly month: string; readonly kind: RequestKind | null })[];
  readonly outcomes: readonly {
    readonly kind: RequestKind;
    readonly outcome: EndsCounted['outcome'];
    readonly count: number | null;
  }[];
  readonly grounds: readonly { readonly ground: string; readonly count: number | null }[];
  readonly workload: readonly {
    readonly officerName: string | null;
    readonly open: number;
    readonly overdue: number;
    readonly answered: number;
  }[];
}

export const MOST_MONTHS = 24;
const KINDS: readonly RequestKind[] = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
];

/**
 * Counts of the requests received in the last months, for the officers: sums only, of nobody. `hidesSmall`: as it may leave
 * the house; what would tell of one or two people is left out. Throws RangeError for months out of 1 to 24.
 */
export async function caseFigures(
  ctx: OfficerContext,
  monthCount: number,
  hidesSmall: boolean,
): Promise<CaseFigures> {
  if (!Number.isInteger(monthCount) || monthCount < 1 || monthCount > MOST_MONTHS)
    throw new RangeError(`Figures are counted over 1 to ${MOST_MONTHS} months.`);
  const now = ctx.now();
  const starts = monthStarts(now, ctx.config.controller.timeZone, monthCount);
  const [first, last] = [starts[0], starts.at(-1)] as [Month, Month];
  const { across } = ctx.data;
  const times = await across.answerTimes(
    starts.map(({ startsAt }) => startsAt),
    now,
  );
  const ends = await across.endsCounted(first.startsAt, last.startsAt);
  const standing = (rows: readonly AnswerTimes[]) => (hidesSmall ? shown(sumOf(rows)) : sumOf(rows));
  const count = hidesSmall ? hideIfSmall : (one: number) => one;
  const months = starts.slice(0, -1).map(({ name }) => name);
  return {
    countedAt: now,
    months,
    overall: standing(times),
    byKind: KINDS.filter((kind) => times.some((row) => row.kind === kind)).map((kind) => ({
      kind,
      ...standing(times.filter((row) => row.kind === kind)),
    })),
    byMonth: months.flatMap((month, place) =>
      [null, ...KINDS].flatMap((kind) => {
        const rows = times.filter((row) => row.month === place && (kind === null || row.kind === kind));
        return rows.length > 0 || kind === null ? [{ month, kind, ...standing(rows) }] : [];
      }),
    ),
    outcomes: outcomesOf(ends).map((one) => ({ ...one, count: count(one.count) })),
    grounds: groundsOf(ends).map((one) => ({ ...one, count: count(one.count) })),
    workload: hidesSmall ? [] : await workload(ctx, first.startsAt, now),
  };
}

function sumOf(rows: readonly AnswerTimes[]) {
  const add = (name: Exclude<keyof AnswerTimes, 'kind' | 'days'>) =>
    rows.reduce((sum, row) => sum + row[name], 0);
  const taken: Taken[] = rows.flatMap(({ days, inTime, late }) =>
    days === null ? [] : [{ days, count: inTime + late }],
  );
  const [received, inTime, late, open] = [add('received'), add('inTime'), add('late'), add('open')];
  return {
    ...{ received, inTime, late, open },
    ended: received - inTime - late - open,
    overdue: add('overdue'),
    paused: add('paused'),
    extended: add('extended'),
    medianDays: percentile(taken, 0.5),
    p95Days: percentile(taken, 0.95),
  };
}

function shown(sum: ReturnType<typeof sumOf>): Standing {
  const { inTime, late, open, ended, received, overdue, paused, extended, medianDays, p95Days } = sum;
  const parts = hideSmall({ inTime, late, open, ended });
  const enough = inTime + late >= SMALLEST_SHOWN;
  return {
    received: hideIfSmall(received),
    ...parts,
    overdue: parts.open === null ? null : hideIfSmall(overdue),
    paused: hideIfSmall(paused),
    extended: hideIfSmall(extended),
    medianDays: enough ? medianDays : null,
    p95Days: enough ? p95Days : null,
  };
}

function outcomesOf(ends: readonly EndsCounted[]) {
  const sums = new Map<string, { kind: RequestKind; outcome: EndsCounted['outcome']; count: number }>();
  for (const { kind, outcome, count } of ends) {
    const name = `${kind} ${outcome}`;
    sums.set(name, { kind, outcome, count: (sums.get(name)?.count ?? 0) + count });
  }
  return [...sums.values()].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.count - a.count,
  );
}

function groundsOf(ends: readonly EndsCounted[]) {
  const sums = new Map<string, number>();
  for (const { grounds, count } of ends) {
    for (const ground of new Set(grounds)) sums.set(ground, (sums.get(ground) ?? 0) + count);
  }
  return [...sums].map(([ground, count]) => ({ ground, count })).sort((a, b) => b.count - a.count);
}

async function workload(ctx: OfficerContext, from: Date, now: Date): Promise<CaseFigures['workload']> {
  const rows = await ctx.data.across.workCounted(from, now);
  const officers = await ctx.data.common.accounts.find({ role: 'officer' });
  const nameOf = new Map(officers.map(({ id, displayName }) => [id, displayName]));
  return rows
    .map(({ officerId, ...counts }) => ({
      officerName: officerId === null ? null : (nameOf.get(officerId) ?? null),
      ...counts,
    }))
    .sort((a, b) => b.open - a.open);
}
