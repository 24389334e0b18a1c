import { isNull } from '@rightful/data';
import type { RecordingId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { listeningBudget, spendListening } from './listening-budget.ts';
import { withinBudget } from './trip-budget.ts';

/**
 * Takes so much sound out of the hour's budget before a byte of it goes out, so that no number of connections hears more
 * than is in it. Answers how much of it was left to take, in whole milliseconds, at least one. Throws ListeningBudgetSpent.
 */
export async function reserveListening(
  ctx: OfficerContext,
  recordingId: RecordingId,
  soundMs: number,
): Promise<number> {
  const wantedMs = Math.ceil(soundMs);
  for (;;) {
    const grantedMs = await ctx.data.transact(ctx.now(), async (tx) => {
      // Holds the officer's row: whoever else wants sound at the same time waits, and sees what is taken.
      await tx.common.accounts.update({ id: ctx.viewer.accountId, closedAt: isNull() }, { closedAt: null });
      const { opensAt, mostMs, playedMs } = await listeningBudget(ctx, recordingId);
      if (opensAt) return 0;
      const takenMs = Math.min(wantedMs, mostMs - playedMs);
      await spendListening(ctx, tx, recordingId, takenMs);
      return takenMs;
    });
    if (grantedMs > 0) return grantedMs;
    await withinBudget(ctx, recordingId);
  }
}
