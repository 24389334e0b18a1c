import { isDuplicate, isNull, lessThan, oneOf, type Transaction, taskScope } from '@rightful/data';
import { type SystemContext, taskContext } from './context.ts';
import { eachApart } from './each-apart.ts';
import type { Portal } from './portal.ts';

const BATCH = 500;
const SETBACK_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;
/** While one process purges, no other does; if it dies, the next one goes on after this. */
const LEASE_MS = 10 * 60_000;
/** A night's work is due from this hour on, in the controller's zone. */
const FROM_HOUR = 3;

/**
 * Removes what is over and no longer needed, once each night: mails, sessions, counters of attempts, downloads never begun.
 * Each batch is a transaction with its count on record; stopped half-way, the next run goes on.
 */
export async function purge(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'purge');
  const night = nightOf(ctx.now(), ctx.config.controller.timeZone);
  if (!(await claim(ctx, night))) return;
  const { mailDays, sessionDays, attemptDays, unusedDownloadDays } = ctx.config.retention;
  const steps: readonly (() => Promise<void>)[] = [
    () => removeAll(ctx, 'mails', (tx) => removeMails(tx, ago(ctx, mailDays))),
    // Before the sessions: a download holds the session that prepared it.
    () => removeAll(ctx, 'downloads', (tx) => removeDownloads(ctx, tx, ago(ctx, unusedDownloadDays))),
    () =>
      removeAll(ctx, 'sessions', async (tx) => {
        const ids = await tx.across.oldSessions(ago(ctx, sessionDays), BATCH);
        return ids.length === 0 ? 0 : tx.common.sessions.delete({ id: oneOf(ids) });
      }),
    () => removeAll(ctx, 'work', (tx) => removeDoneWork(tx, ago(ctx, 1))),
    () =>
      removeAll(ctx, 'attempts', (tx) =>
        tx.common.attempts.delete({ windowStartsAt: lessThan(ago(ctx, attemptDays)) }),
      ),
    // A row that is still there is tried again at the latest after some hours: these are of rows that went.
    () =>
      removeAll(ctx, 'setbacks', (tx) =>
        tx.common.setbacks.delete({ restsUntil: lessThan(ago(ctx, SETBACK_DAYS)) }),
      ),
  ];
  // A night in which something failed is not done: the next run takes it up again.
  if ((await eachApart(ctx, 'purge', steps, (step) => step())) > 0) return;
  await ctx.data.transact(ctx.now(), (tx) =>
    tx.common.leases.update({ name: 'purge' }, { doneFor: night, heldUntil: new Date(0) }),
  );
}

const ago = (ctx: SystemContext, days: number): Date => new Date(ctx.now().getTime() - days * DAY_MS);

/** The day whose night this is, as 2026-11-22: it begins at three o'clock. */
function nightOf(now: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return format.format(new Date(now.getTime() - FROM_HOUR * HOUR_MS));
}

async function claim(ctx: SystemContext, night: string): Promise<boolean> {
  const now = ctx.now();
  const { leases } = ctx.data.common;
  const lease = await leases.one({ name: 'purge' });
  if (lease?.doneFor === night || (lease && lease.heldUntil > now)) return false;
  const heldUntil = new Date(now.getTime() + LEASE_MS);
  try {
    const claimed = await ctx.data.transact(now, async (tx) => {
      if (lease) return tx.common.leases.update({ name: 'purge', heldUntil: lease.heldUntil }, { heldUntil });
      await tx.common.leases.insert({ name: 'purge', heldUntil, doneFor: '' });
      return 1;
    });
    return claimed === 1;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Batch by batch until one finds nothing; only counts stand on record. */
async function removeAll(
  ctx: SystemContext,
  what: string,
  removeSome: (tx: Transaction) => Promise<number>,
): Promise<void> {
  for (;;) {
    const count = await ctx.data.transact(ctx.now(), async (tx) => {
      const removed = await removeSome(tx);
      if (removed > 0) tx.record({ action: 'purge', viewer: ctx.viewer, facts: { what, count: removed } });
      return removed;
    });
    if (count === 0) return;
  }
}

async function removeMails(tx: Transaction, before: Date): Promise<number> {
  const sent = await tx.common.mails.delete({ sentAt: lessThan(before) });
  // Refused for good: nobody will try them again.
  const refused = { sentAt: isNull(), nextTryAt: isNull(), createdAt: lessThan(before) };
  return sent + (await tx.common.mails.delete(refused));
}

/** Places on the officers' list of what is done: kept for a day, so that whoever has one before their eyes is told. */
async function removeDoneWork(tx: Transaction, before: Date): Promise<number> {
  const { workItems, workPicks, workSightings } = tx.common;
  const done = { openMark: isNull(), changedAt: lessThan(before) };
  const rows = await workItems.find(done, { take: BATCH });
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await workPicks.delete({ itemId: oneOf(ids) });
  await workSightings.delete({ itemId: oneOf(ids) });
  return workItems.delete({ ...done, id: oneOf(ids) });
}

async function removeDownloads(ctx: SystemContext, tx: Transaction, before: Date): Promise<number> {
  let count = 0;
  for (const { id, subjectId } of await tx.across.unusedDeliveries(before, BATCH)) {
    count += await tx.owned(taskScope(ctx.viewer, subjectId)).deliveries.delete({ id, state: 'expired' });
  }
  return count;
}
