import type { RecordingId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToOfficers } from '../notices/write-mail-to-officers.ts';
import type { OfficerContext } from '../portal/context.ts';
import { type ListeningBudget, listeningBudget, spendListening } from './listening-budget.ts';

/** An officer may not listen any more for now. */
export class ListeningBudgetSpent extends Error {
  constructor(readonly opensAt: Date) {
    super('The budget of listening for this hour is spent.');
  }
}

/** Refuses once the budget is spent, and tells the other officers, once an hour. Throws ListeningBudgetSpent. */
export async function withinBudget(ctx: OfficerContext, recordingId: RecordingId): Promise<ListeningBudget> {
  const budget = await listeningBudget(ctx, recordingId);
  if (!budget.opensAt) return budget;
  if (!budget.isToldOf) await trip(ctx, recordingId, budget);
  throw new ListeningBudgetSpent(budget.opensAt);
}

async function trip(
  ctx: OfficerContext,
  recordingId: RecordingId,
  { playedMs, recordingCount }: ListeningBudget,
): Promise<void> {
  const now = ctx.now();
  await ctx.data.transact(now, async (tx) => {
    await spendListening(ctx, tx, recordingId, 0, true);
    tx.record({ action: 'listening-budget-spent', viewer: ctx.viewer, facts: { playedMs, recordingCount } });
    await writeMailToOfficers(tx, now, { kind: 'listening-budget-spent' }, ctx.viewer.accountId);
  });
  await ctx.jobs.nudge(SEND_MAIL);
}
