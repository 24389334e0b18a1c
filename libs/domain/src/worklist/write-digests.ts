import { isDuplicate, isNull, type Transaction } from '@rightful/data';
import { type CalendarDate, isWorkingDay } from '@rightful/law';
import { type ContentOf, DIGEST_COUNTS_TO } from '@rightful/mail';
import type { AccountId } from '@rightful/policy';
import { SEND_MAIL, writeMailToAccount } from '../notices/write-mail.ts';
import { taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { wallClockIn } from '../requests/wall-clock-in.ts';
import { SOON_MS } from './work-item.ts';

/** From this hour on in the controller's zone. */
const FROM_HOUR = '07';
const LEASE = 'work-digest';

/**
 * Writes each officer what waits, once each working morning: counts and a date, nothing of anybody. Who has nothing before
 * them gets no mail. Mails and the mark of the day stand or fall together.
 */
export async function writeDigests(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'work-digest');
  const now = ctx.now();
  const { timeZone, jurisdiction } = ctx.config.controller;
  const wall = wallClockIn(now, timeZone);
  const day = wall.slice(0, 10) as CalendarDate;
  if (wall.slice(11, 13) < FROM_HOUR || !isWorkingDay(day, jurisdiction)) return;
  const lease = await ctx.data.common.leases.one({ name: LEASE });
  if (lease?.doneFor === day) return;
  try {
    const written = await ctx.data.transact(now, async (tx) => {
      const { leases, accounts } = tx.common;
      if (!lease) await leases.insert({ name: LEASE, heldUntil: now, doneFor: day });
      else if ((await leases.update({ name: LEASE, doneFor: lease.doneFor }, { doneFor: day })) === 0)
        return 0;
      let count = 0;
      for (const officer of await accounts.find({ role: 'officer', closedAt: isNull() })) {
        const content = await digestFor(tx, now, officer.id);
        if (!content) continue;
        await writeMailToAccount(tx, now, officer, content);
        count += 1;
      }
      return count;
    });
    if (written > 0) await ctx.jobs.nudge(SEND_MAIL);
  } catch (error) {
    // Another process was quicker.
    if (!isDuplicate(error)) throw error;
  }
}

async function digestFor(
  tx: Transaction,
  now: Date,
  accountId: AccountId,
): Promise<ContentOf<'work-digest'> | null> {
  const { workItems } = tx.common;
  const count = (filter: Parameters<typeof workItems.countUpTo>[0]) =>
    workItems.countUpTo(filter, DIGEST_COUNTS_TO);
  const soon = { dueFrom: now, dueBefore: new Date(now.getTime() + SOON_MS) };
  const mine = { assigneeId: accountId };
  const nobodys = { assigneeId: null };
  const lateCount = await count({ dueBefore: now });
  const soonCount = await count(soon);
  const mineCount = await count(mine);
  const nobodysCount = await count(nobodys);
  if (lateCount + soonCount + mineCount + nobodysCount === 0) return null;
  const first = [await workItems.page(mine, 1), await workItems.page(nobodys, 1)];
  const dates = first.flatMap(({ rows }) => rows.map(({ dueAt, actAt }) => (dueAt ?? actAt).getTime()));
  const nextDueAt = dates.length > 0 ? new Date(Math.min(...dates)).toISOString() : null;
  return { kind: 'work-digest', lateCount, soonCount, mineCount, nobodysCount, nextDueAt };
}
