import { type AccountRow, isDuplicate, isNull, oneOf, type Transaction } from '@rightful/data';
import { type CalendarDate, isWorkingDay } from '@rightful/law';
import { type ContentOf, DIGEST_COUNTS_TO } from '@rightful/mail';
import type { AccountId } from '@rightful/policy';
import { SEND_MAIL, writeMailToAccount } from '../notices/write-mail.ts';
import { type SystemContext, taskContext } from '../portal/context.ts';
import { eachApart } from '../portal/each-apart.ts';
import type { Portal } from '../portal/portal.ts';
import { wallClockIn } from '../requests/wall-clock-in.ts';
import { SOON_MS } from './work-item.ts';

/** From this hour on in the controller's zone. */
const FROM_HOUR = '07';
/** One for each officer, so that what fails for one is tried again for that one alone. */
const leaseOf = (id: AccountId): string => `digest ${id}`;

/**
 * Writes each officer what waits, once each working morning: counts and a date, nothing of anybody. Who has nothing before
 * them gets no mail. An officer's mail and the mark of the day stand or fall together.
 */
export async function writeDigests(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'work-digest');
  const now = ctx.now();
  const { timeZone, jurisdiction } = ctx.config.controller;
  const wall = wallClockIn(now, timeZone);
  const day = wall.slice(0, 10) as CalendarDate;
  if (wall.slice(11, 13) < FROM_HOUR || !isWorkingDay(day, jurisdiction)) return;
  const { accounts, leases } = ctx.data.common;
  const officers = await accounts.find({ role: 'officer', closedAt: isNull() });
  const done = await leases.find({ name: oneOf(officers.map(({ id }) => leaseOf(id))), doneFor: day });
  const names = new Set(done.map(({ name }) => name));
  const waiting = officers.filter(({ id }) => !names.has(leaseOf(id)));
  let written = 0;
  await eachApart(ctx, 'work-digest', waiting, async (officer) => {
    if (await writeDigest(ctx, officer, day)) written += 1;
  });
  if (written > 0) await ctx.jobs.nudge(SEND_MAIL);
}

/** False when there is nothing to say, or another process was quicker. */
async function writeDigest(ctx: SystemContext, officer: AccountRow, day: string): Promise<boolean> {
  const now = ctx.now();
  const name = leaseOf(officer.id);
  try {
    return await ctx.data.transact(now, async (tx) => {
      const { leases } = tx.common;
      const lease = await leases.one({ name });
      if (!lease) await leases.insert({ name, heldUntil: now, doneFor: day });
      else if ((await leases.update({ name, doneFor: lease.doneFor }, { doneFor: day })) === 0) return false;
      const content = lease?.doneFor === day ? null : await digestFor(tx, now, officer.id);
      if (content) await writeMailToAccount(tx, now, officer, content);
      return content !== null;
    });
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
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
