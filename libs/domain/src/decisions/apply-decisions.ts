import { lessThan, taskScope } from '@rightful/data';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { taskContext } from '../portal/context.ts';
import { eachInTurn } from '../portal/each-in-turn.ts';
import type { Portal } from '../portal/portal.ts';
import { settlementOf } from './settlements.ts';

const BATCH = 100;
export const APPLY_DECISIONS = 'apply-decisions';

/** The job that carries out what was confirmed and has waited long enough; each in one change, and once. */
export async function applyDecisions(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, APPLY_DECISIONS);
  const now = ctx.now();
  const read = (take: number) => ctx.data.across.dueDecisions(now, take);
  await eachInTurn(ctx, { run: APPLY_DECISIONS, most: BATCH, read }, async (decision) => {
    const settlement = settlementOf(decision.kind);
    if (!('settleLater' in settlement)) return;
    await ctx.data.transact(now, async (tx) => {
      const { decisions } = tx.owned(taskScope(ctx.viewer, decision.subjectId));
      const due = { id: decision.id, state: 'confirmed', effectiveAt: lessThan(now) } as const;
      if ((await decisions.update(due, { state: 'applied', appliedAt: now })) !== 1) return;
      await settlement.settleLater(ctx, tx, decision);
    });
    await ctx.jobs.nudge(SEND_MAIL);
  });
}
