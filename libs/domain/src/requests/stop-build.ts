import { BuildFailedError } from '@rightful/archive';
import type { ArchiveRow } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import { BlobNotFoundError, SealError } from '@rightful/vault';
import { storageAnswers } from '../blobs/storage-answers.ts';
import { freeze } from '../incidents/freeze.ts';
import { openIncident } from '../incidents/open-incident.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import type { SystemContext } from '../portal/context.ts';
import { changeState } from './change-state.ts';
import { discardArchives } from './discard-archives.ts';
import { isMachineFailure } from './failure-code.ts';
import type { LeasedRequest } from './request-lease.ts';

/** Something sealed did not open, or was not what came in: no try will mend that. A full disk is no tampering. */
export const isTampering = (error: unknown): error is Error =>
  error instanceof SealError ||
  error instanceof BlobNotFoundError ||
  (error instanceof BuildFailedError && !isMachineFailure(error));

/** Stops a request whose recordings are not what ingest took in, and opens an incident: somebody changed rows, bytes or keys. */
export async function stopBuild(
  ctx: SystemContext,
  leased: LeasedRequest,
  archive: ArchiveRow,
  message: string,
): Promise<void> {
  // Where all of the storage is away, nothing is known of one blob.
  await storageAnswers(ctx.blobs);
  const now = ctx.now();
  const { scope, request, mine } = leased;
  // A finished one is evidence; of an unfinished one there are no bytes that could be.
  const isBuilt = archive.state === 'built';
  await ctx.data.transact(now, async (tx) => {
    const findings = [{ code: 'NOT_AS_INGESTED', text: 'A recording could not be packed as it came in.' }];
    if (!(await changeState(tx, scope, request.id, 'stop', { leaseUntil: null, findings }, mine))) return;
    const incident = await openIncident(ctx, tx, 'gate', now, 'NOT_AS_INGESTED');
    if (isBuilt) {
      await freeze(tx, ctx.viewer, now, incident.id, { scope, recordingIds: [], archiveIds: [archive.id] });
      await tx.owned(scope).archives.update({ id: archive.id }, { state: 'quarantined' });
    } else {
      await discardArchives(tx, scope, request.id);
      // What it would have sent is what the incident is about.
      const thing = Buffer.from(idToBytes(archive.id));
      const { subjectId } = scope;
      await tx
        .owned(scope)
        .frozenThings.insert({ subjectId, incidentId: incident.id, kind: 'archive', thing, frozenAt: now });
    }
    await tx.common.incidents.update({ id: incident.id }, { frozenAfterMs: 0 });
    const facts = { requestId: request.id, archiveId: archive.id, incidentId: incident.id };
    tx.record({ action: 'stop-building', viewer: ctx.viewer, about: scope, facts });
  });
  if (isBuilt) await ctx.blobs.quarantine(archive.blobId).catch(() => ctx.log('quarantine-without-blob'));
  ctx.log('build-stopped', { reason: message.slice(0, 80).replace(/[a-z]{3}_[0-9a-z]{26}/g, 'id') });
  await ctx.jobs.nudge(SEND_MAIL);
}
