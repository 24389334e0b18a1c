import { atMost, type IntakeRow, isNotNull, lessThan, moreThan } from '@rightful/data';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { type SystemContext, taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { dueOf } from '../requests/clock/due-of.ts';
import { endOf } from './end-intake.ts';
import { KEPT_AFTER_END_MS } from './intake-limits.ts';
import { tellIntake } from './tell-intake.ts';

/** The job that ends what nobody goes on with, and erases what a case leaves behind. */
export const TEND_INTAKES = 'tend-intakes';

const BATCH = 200;

/** Each step can be repeated: stopped half-way, the next run goes on. */
export async function tendIntakes(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, TEND_INTAKES);
  await endLapsed(ctx);
  await recountPaused(ctx);
  await eraseEvidence(ctx);
  await eraseDetails(ctx);
}

async function endLapsed(ctx: SystemContext): Promise<void> {
  const now = ctx.now();
  const lapsed = { openMark: 1, closesAt: atMost(now) };
  for (const intake of await ctx.data.common.intakes.find(lapsed, { take: BATCH })) {
    const ground = intake.state === 'new' ? 'address-not-proven' : 'identity-not-shown';
    const set = await endOf(ctx, intake, 'closed', ground, null);
    await ctx.data.transact(now, async (tx) => {
      const { id, version } = intake;
      if (
        (await tx.common.intakes.update({ id, version, ...lapsed }, { ...set, version: version + 1 })) !== 1
      )
        return;
      tx.record({ action: 'end-intake', viewer: ctx.viewer, facts: { intakeId: id, ground } });
      await tellIntake(ctx, tx, intake);
    });
    await ctx.jobs.nudge(SEND_MAIL);
  }
}

/** Each day on which the clock stands still moves the end of the period. */
async function recountPaused(ctx: SystemContext): Promise<void> {
  const now = ctx.now();
  const { intakes } = ctx.data.common;
  const paused = { openMark: 1, state: 'identity-needed' } as const;
  let page: IntakeRow[] = await intakes.find(paused, { order: { id: 'ASC' }, take: BATCH });
  while (page.length > 0) {
    for (const { id, version, receivedAt, clock, dueAt } of page) {
      const due = dueOf(ctx, receivedAt, clock, now);
      if (due.dueAt.getTime() === dueAt.getTime()) continue;
      // Whoever changed it meanwhile has counted anew.
      await ctx.data.transact(now, () => intakes.update({ id, version }, { due, dueAt: due.dueAt }));
    }
    const after = { ...paused, id: moreThan((page.at(-1) as IntakeRow).id) };
    page = page.length < BATCH ? [] : await intakes.find(after, { order: { id: 'ASC' }, take: BATCH });
  }
}

/** The bytes first, then the row that names them. */
async function eraseEvidence(ctx: SystemContext): Promise<void> {
  for (const { id, blobId, intakeId } of await ctx.data.across.evidenceOfEndedIntakes(BATCH)) {
    await ctx.blobs.delete(blobId);
    await ctx.data.transact(ctx.now(), async (tx) => {
      if ((await tx.common.intakeEvidence.delete({ id })) !== 1) return;
      tx.record({ action: 'erase-evidence', viewer: ctx.viewer, facts: { intakeId } });
    });
  }
}

async function eraseDetails(ctx: SystemContext): Promise<void> {
  const now = ctx.now();
  const before = new Date(now.getTime() - KEPT_AFTER_END_MS);
  const old = { endedAt: lessThan(before), detailsKey: isNotNull() };
  for (const { id } of await ctx.data.common.intakes.find(old, { take: BATCH })) {
    await ctx.data.transact(now, async (tx) => {
      const gone = { detailsSealed: null, detailsKey: null, codeHash: null, uploadKeyHash: null };
      if ((await tx.common.intakes.update({ id, ...old }, gone)) !== 1) return;
      tx.record({ action: 'erase-intake-details', viewer: ctx.viewer, facts: { intakeId: id } });
    });
  }
}
