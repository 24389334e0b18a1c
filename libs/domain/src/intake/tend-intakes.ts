import { atMost, type IntakeRow, isNotNull, lessThan, moreThan } from '@rightful/data';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { type SystemContext, taskContext } from '../portal/context.ts';
import { eachApart } from '../portal/each-apart.ts';
import { eachInTurn } from '../portal/each-in-turn.ts';
import type { Portal } from '../portal/portal.ts';
import { dueOf } from '../requests/clock/due-of.ts';
import { endOf } from './end-intake.ts';
import { intakeDates } from './intake-dates.ts';
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
  await recountPassed(ctx);
  await eraseEvidence(ctx);
  await eraseDetails(ctx);
}

async function endLapsed(ctx: SystemContext): Promise<void> {
  const now = ctx.now();
  const lapsed = { openMark: 1, closesAt: atMost(now) };
  const read = (take: number) => ctx.data.common.intakes.find(lapsed, { take });
  await eachInTurn(ctx, { run: 'lapsed-intakes', most: BATCH, read }, async (intake) => {
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
  });
}

/** Each day on which the clock stands still moves the end of the period. */
async function recountPaused(ctx: SystemContext): Promise<void> {
  const now = ctx.now();
  const { intakes } = ctx.data.common;
  const paused = { openMark: 1, state: 'identity-needed' } as const;
  let page: IntakeRow[] = await intakes.find(paused, { order: { id: 'ASC' }, take: BATCH });
  while (page.length > 0) {
    await eachApart(ctx, 'paused-intakes', page, async ({ id, version, receivedAt, clock, dueAt }) => {
      const due = dueOf(ctx, receivedAt, clock, now);
      if (due.dueAt.getTime() === dueAt.getTime()) return;
      // Whoever changed it meanwhile has counted anew.
      await ctx.data.transact(now, () => intakes.update({ id, version }, { due, dueAt: due.dueAt }));
    });
    const after = { ...paused, id: moreThan((page.at(-1) as IntakeRow).id) };
    page = page.length < BATCH ? [] : await intakes.find(after, { order: { id: 'ASC' }, take: BATCH });
  }
}

/** A day by which somebody had to act is over, and the end of the period is not: that is what comes next. */
async function recountPassed(ctx: SystemContext): Promise<void> {
  const now = ctx.now();
  const { intakes } = ctx.data.common;
  const passed = { openMark: 1, actAt: lessThan(now), dueAt: moreThan(now) };
  const read = (take: number) => intakes.find(passed, { take });
  await eachInTurn(
    ctx,
    { run: 'passed-intakes', most: BATCH, read },
    async ({ id, version, actAt, state, ...intake }) => {
      const dates = intakeDates(ctx, intake, now);
      // What waits for the person has a date of its own.
      if (state === 'identity-needed' || dates.actAt.getTime() === actAt.getTime()) return;
      await ctx.data.transact(now, () => intakes.update({ id, version }, dates));
    },
  );
}

/** The bytes first, then the row that names them. */
async function eraseEvidence(ctx: SystemContext): Promise<void> {
  const read = (take: number) => ctx.data.across.evidenceOfEndedIntakes(take);
  await eachInTurn(ctx, { run: 'ended-evidence', most: BATCH, read }, async ({ id, blobId, intakeId }) => {
    await ctx.blobs.delete(blobId);
    await ctx.data.transact(ctx.now(), async (tx) => {
      if ((await tx.common.intakeEvidence.delete({ id })) !== 1) return;
      tx.record({ action: 'erase-evidence', viewer: ctx.viewer, facts: { intakeId } });
    });
  });
}

async function eraseDetails(ctx: SystemContext): Promise<void> {
  const now = ctx.now();
  const before = new Date(now.getTime() - KEPT_AFTER_END_MS);
  const old = { endedAt: lessThan(before), detailsKey: isNotNull() };
  const read = (take: number) => ctx.data.common.intakes.find(old, { take });
  await eachInTurn(ctx, { run: 'intake-details', most: BATCH, read }, async ({ id }) => {
    await ctx.data.transact(now, async (tx) => {
      const gone = { detailsSealed: null, detailsKey: null, codeHash: null, uploadKeyHash: null };
      if ((await tx.common.intakes.update({ id, ...old }, gone)) !== 1) return;
      tx.record({ action: 'erase-intake-details', viewer: ctx.viewer, facts: { intakeId: id } });
    });
  });
}
