import type { CaseCount, RequestKind } from '@rightful/data';
import type { AccountId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { monthCounts } from './month-counts.ts';
import { monthStarts } from './month-starts.ts';
import { percentile, type Taken } from './percentile.ts';
import { FEWEST_FOR_DAYS, toFives } from './to-fives.ts';

/** Of the requests that came in: how they stand. */
export interface Standing {
  readonly received: number;
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  /** Of the open ones: past their date. */
  readonly overdue: number;
  /** Ended without an answer: withdrawn or closed. */
  readonly ended: number;
  /** Of the received ones: the clock stood still at some time. */
  readonly paused: number;
  readonly extended: number;
  /** Whole days from receipt to answer; null where there is none, or too few to be shown. */
  readonly medianDays: number | null;
  readonly p95Days: number | null;
}

export interface CaseFigures {
  /** Up to a minute ago, of months long past up to an hour. */
  readonly countedAt: Date;
  /** As 2026-11, oldest first. */
  readonly months: readonly string[];
  readonly overall: Standing;
  readonly byKind: readonly (Standing & { readonly kind: RequestKind })[];
  readonly byMonth: readonly (Standing & { readonly month: string; readonly kind: RequestKind | null })[];
  readonly outcomes: readonly {
    readonly kind: RequestKind;
    readonly outcome: CaseCount['ending'];
    readonly count: number;
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
 * the house; rounded, and what few people make up is left out. Throws RangeError for months out of 1 to 24.
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
  const { months: byMonth, countedAt } = await monthCounts(ctx, starts, now);
  const all = byMonth.flat();
  const standing = (rows: readonly CaseCount[]) => (hidesSmall ? shown(sumOf(rows)) : sumOf(rows));
  const count = hidesSmall ? toFives : (one: number) => one;
  const isShown = (one: number): boolean => !hidesSmall || one > 0;
  const months = starts.slice(0, -1).map(({ name }) => name);
  return {
    countedAt,
    months,
    overall: standing(all),
    byKind: KINDS.filter((kind) => all.some((row) => row.kind === kind))
      .map((kind) => ({ kind, ...standing(all.filter((row) => row.kind === kind)) }))
      .filter(({ received }) => isShown(received)),
    byMonth: months.flatMap((month, place) =>
      [null, ...KINDS].flatMap((kind) => {
        const rows = byMonth[place]?.filter((row) => kind === null || row.kind === kind) ?? [];
        const row = { month, kind, ...standing(rows) };
        return kind === null || (rows.length > 0 && isShown(row.received)) ? [row] : [];
      }),
    ),
    outcomes: outcomesOf(all)
      .map((one) => ({ ...one, count: count(one.count) }))
      .filter((one) => isShown(one.count)),
    grounds: groundsOf(all)
      .map((one) => ({ ...one, count: count(one.count) }))
      .filter((one) => isShown(one.count)),
    workload: hidesSmall ? [] : await workload(ctx, all, now),
  };
}

function sumOf(rows: readonly CaseCount[]) {
  const add = (name: Exclude<keyof CaseCount, 'kind' | 'days' | 'ending' | 'grounds' | 'officerId'>) =>
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

function shown({ medianDays, p95Days, ...counts }: ReturnType<typeof sumOf>): Standing {
  const isEnough = counts.inTime + counts.late >= FEWEST_FOR_DAYS;
  const { received, inTime, late, open, overdue, ended, paused, extended } = counts;
  return {
    received: toFives(received),
    inTime: toFives(inTime),
    late: toFives(late),
    open: toFives(open),
    overdue: toFives(overdue),
    ended: toFives(ended),
    paused: toFives(paused),
    extended: toFives(extended),
    medianDays: isEnough ? medianDays : null,
    p95Days: isEnough ? p95Days : null,
  };
}

function outcomesOf(ends: readonly CaseCount[]) {
  const sums = new Map<string, { kind: RequestKind; outcome: CaseCount['ending']; count: number }>();
  for (const { kind, ending: outcome, received: count } of ends) {
    const name = `${kind} ${outcome}`;
    sums.set(name, { kind, outcome, count: (sums.get(name)?.count ?? 0) + count });
  }
  return [...sums.values()].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.count - a.count,
  );
}

function groundsOf(ends: readonly CaseCount[]) {
  const sums = new Map<string, number>();
  for (const { grounds, received: count } of ends) {
    for (const ground of new Set(grounds)) sums.set(ground, (sums.get(ground) ?? 0) + count);
  }
  return [...sums].map(([ground, count]) => ({ ground, count })).sort((a, b) => b.count - a.count);
}

async function workload(
  ctx: OfficerContext,
  counts: readonly CaseCount[],
  now: Date,
): Promise<CaseFigures['workload']> {
  const open = await ctx.data.across.openWork(now);
  const officers = await ctx.data.common.accounts.find({ role: 'officer' });
  const nameOf = new Map(officers.map(({ id, displayName }) => [id, displayName]));
  const answered = new Map<AccountId | null, number>();
  for (const { officerId, inTime, late } of counts)
    answered.set(officerId, (answered.get(officerId) ?? 0) + inTime + late);
  const ids = new Set([...open.map(({ officerId }) => officerId), ...answered.keys()]);
  return [...ids]
    .map((id) => {
      const own = open.find(({ officerId }) => officerId === id);
      return {
        officerName: id === null ? null : (nameOf.get(id) ?? null),
        open: own?.open ?? 0,
        overdue: own?.overdue ?? 0,
        answered: answered.get(id) ?? 0,
      };
    })
    .sort((a, b) => b.open - a.open);
}
