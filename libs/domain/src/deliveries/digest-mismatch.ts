import { type ArchiveRow, ownScope } from '@rightful/data';
import { freeze } from '../incidents/freeze.ts';
import { openIncident } from '../incidents/open-incident.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import type { CustomerContext } from '../portal/context.ts';

/** The bytes changed after the gate had signed them: freezes the archive and opens an incident. */
export async function digestMismatch(ctx: CustomerContext, archive: ArchiveRow): Promise<void> {
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const revoked = await ctx.data.transact(now, async (tx) => {
    const incident = await openIncident(ctx, tx, 'gate', now, 'NOT_AS_SIGNED');
    const plan = { scope, recordingIds: [], archiveIds: [archive.id] };
    const frozen = await freeze(tx, ctx.viewer, now, incident.id, plan);
    await tx.common.incidents.update({ id: incident.id }, { frozenAfterMs: 0 });
    return frozen.revoked;
  });
  ctx.transfers.cut(revoked);
  await ctx.jobs.nudge(SEND_MAIL);
}
