import { type DrillRow, type ErasureRow, oneOf, taskScope } from '@rightful/data';
import type { DrillId, SubjectId } from '@rightful/policy';
import { runErasure } from '../erasure/run-erasure.ts';
import type { OfficerContext, SystemContext } from '../portal/context.ts';
import { openRequest } from '../requests/open-request.ts';
import { viewDrill } from './drill-steps.ts';

/**
 * Ends an exercise: its incident is closed, and everybody whom it invented is erased as a person is who asks for it, key
 * first. What it measured stays. False when it had ended, or never was. Called again it goes on where it stopped.
 */
export async function endDrill(ctx: OfficerContext | SystemContext, id: DrillId): Promise<boolean> {
  const drill = await ctx.data.common.drills.one({ id });
  if (drill?.state !== 'running') return false;
  await viewDrill(ctx, drill);
  await closeIncident(ctx, drill);
  for (const { subjectId } of drill.people) await eraseInvented(ctx, subjectId);
  await ctx.data.transact(ctx.now(), async (tx) => {
    if (drill.deviceIds.length > 0) await tx.common.devices.delete({ id: oneOf(drill.deviceIds) });
    const ended = { state: 'ended', endedAt: tx.now } as const;
    if ((await tx.common.drills.update({ id, state: 'running' }, ended)) !== 1) return;
    tx.record({ action: 'end-drill', viewer: ctx.viewer, facts: { drillId: id } });
  });
  return true;
}

async function closeIncident(ctx: OfficerContext | SystemContext, { incidentId }: DrillRow): Promise<void> {
  if (!incidentId) return;
  await ctx.data.transact(ctx.now(), async (tx) => {
    const closed = { state: 'closed', closedAt: tx.now, outcome: 'no-breach', keepsFrozen: true } as const;
    const open = { id: incidentId, state: 'open', isDrill: true } as const;
    if ((await tx.common.incidents.update(open, closed)) === 1)
      tx.record({ action: 'close-drill-incident', viewer: ctx.viewer, facts: { incidentId } });
  });
}

async function eraseInvented(ctx: OfficerContext | SystemContext, subjectId: SubjectId): Promise<void> {
  const scope = taskScope({ kind: 'system', task: 'drill' }, subjectId);
  const [begun] = await ctx.data.owned(scope).erasures.find({});
  if (begun?.state === 'erased') return;
  const erasure = begun ?? (await planAtOnce());
  await runErasure(ctx, erasure.id);

  async function planAtOnce(): Promise<ErasureRow> {
    return ctx.data.transact(ctx.now(), async (tx) => {
      const request = await openRequest(ctx, tx, scope, { kind: 'erasure', door: 'portal' });
      const { erasures } = tx.owned(scope);
      // Nobody is there to think better of it.
      await erasures.update({ requestId: request.id }, { erasesAt: tx.now });
      const planned = await erasures.one({ requestId: request.id });
      if (!planned) throw new Error('An erasure was not planned.');
      return planned;
    });
  }
}
