import { type AttemptRow, isDuplicate, oneOf, type Transaction } from '@rightful/data';
import type { Context } from '../../portal/context.ts';
import type { AttemptBudget } from './attempt-limits.ts';

type AttemptContext = Pick<Context, 'data' | 'now' | 'rowKey'>;

interface Counter extends Pick<AttemptRow, 'key' | 'windowStartsAt'> {
  readonly countedBy: AttemptBudget['countedBy'];
  readonly max: number;
  readonly windowEndsAt: Date;
}

export type Attempt =
  /** `lastUntil`: it was the last one for this address until then. */
  | { readonly kind: 'taken'; readonly lastUntil: Date | undefined }
  | { readonly kind: 'refused'; readonly retryAt: Date };

/**
 * The table holds digests, removed by the nightly purge. They are keyed, because addresses and networks are few enough to
 * try them all: no copy of the database tells which they were.
 */
function countersOf(rowKey: AttemptContext['rowKey'], budget: AttemptBudget, now: Date): Counter[] {
  return budget.limits.map(({ windowMs, max }) => {
    const startMs = Math.floor(now.getTime() / windowMs) * windowMs;
    return {
      key: rowKey.mac(['rightful/attempt', budget.operation, budget.countedBy, String(windowMs), budget.who]),
      countedBy: budget.countedBy,
      windowStartsAt: new Date(startMs),
      windowEndsAt: new Date(startMs + windowMs),
      max,
    };
  });
}

/**
 * Takes one attempt out of each budget, before the attempt is made: racers cannot have more than there are.
 * When one budget is spent it takes from none, and says from when on a try is possible again.
 */
export async function takeAttempt(ctx: AttemptContext, budgets: readonly AttemptBudget[]): Promise<Attempt> {
  const counters = budgets.flatMap((budget) => countersOf(ctx.rowKey, budget, ctx.now()));
  for (const counter of counters) await ensureRow(ctx, counter);
  try {
    return await ctx.data.transact(ctx.now(), async (tx) => {
      const spent: Counter[] = [];
      const last: Counter[] = [];
      for (const counter of counters) {
        const left = await takeOne(tx, counter);
        if (left === undefined) spent.push(counter);
        if (left === 0 && counter.countedBy === 'email') last.push(counter);
      }
      const retryAt = latestEnd(spent);
      if (retryAt !== undefined) throw new Spent(retryAt);
      return { kind: 'taken', lastUntil: latestEnd(last) };
    });
  } catch (error) {
    if (error instanceof Spent) return { kind: 'refused', retryAt: error.retryAt };
    throw error;
  }
}

/**
 * After a success: the person behind it need not pay for what went before. The rows stay: others may be
 * about to count in them.
 */
export async function giveAttemptsBack(
  ctx: Pick<AttemptContext, 'now' | 'rowKey'>,
  tx: Transaction,
  budget: AttemptBudget,
): Promise<void> {
  const keys = countersOf(ctx.rowKey, budget, ctx.now()).map((counter) => counter.key);
  await tx.common.attempts.update({ key: oneOf(keys) }, { count: 0 });
}

/** Rolls back what was taken from the other counters. */
class Spent extends Error {
  readonly retryAt: Date;
  constructor(retryAt: Date) {
    super('spent');
    this.retryAt = retryAt;
  }
}

function latestEnd(counters: readonly Counter[]): Date | undefined {
  if (counters.length === 0) return undefined;
  return new Date(Math.max(...counters.map((counter) => counter.windowEndsAt.getTime())));
}

/** In a transaction of its own: inserting beside others inside the counting one would deadlock. */
async function ensureRow(ctx: AttemptContext, { key, windowStartsAt }: Counter): Promise<void> {
  if ((await ctx.data.common.attempts.one({ key, windowStartsAt })) !== null) return;
  try {
    await ctx.data.transact(ctx.now(), (tx) => tx.common.attempts.insert({ key, windowStartsAt, count: 0 }));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** How many are left after this one; undefined when there was none. */
async function takeOne(tx: Transaction, { key, windowStartsAt, max }: Counter): Promise<number | undefined> {
  for (;;) {
    const row = await tx.common.attempts.one({ key, windowStartsAt });
    if (row === null) throw new Error('the counter of a window that runs is never deleted');
    const { count } = row;
    if (count >= max) return undefined;
    const taken = await tx.common.attempts.update({ key, windowStartsAt, count }, { count: count + 1 });
    if (taken === 1) return max - count - 1;
  }
}
