import type { IncidentRow, ReportRow } from '@rightful/data';
import type { IncidentId } from '@rightful/policy';
import { SealedStream } from '@rightful/vault';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { openEvidenceKey } from '../portal/evidence-key.ts';
import type { OpenedBytes } from '../recordings/open-audio.ts';
import { proofFileName } from './proof-file-name.ts';
import { openProofName } from './report-shown.ts';

export interface ProofDownload extends OpenedBytes {
  readonly fileName: string;
  /** The same once more, while it is sent: null when the incident was closed meanwhile. Puts nothing on record. */
  readonly openAgain: () => Promise<OpenedBytes | null>;
}

const LONGEST_REASON = 500;
const MOST_SHOWN = 20;

/**
 * The file that came as proof with a report from outside, for an officer who proved who they are and says why. That it
 * is taken is on record before its first byte. Null when there is none, when the incident is closed, or without a reason.
 * Nobody has looked into the file: it is to be saved, never shown.
 */
export async function openProof(
  ctx: OfficerContext,
  id: IncidentId,
  reason: string,
): Promise<ProofDownload | null> {
  const stated = reason.trim();
  if (stepUpNeeded(ctx) || stated === '' || stated.length > LONGEST_REASON) return null;
  const found = await putOnRecord(ctx, id, stated);
  if (!found) return null;
  const { incident, report } = found;
  const openAgain = async () => {
    const now = await ctx.data.common.incidents.one({ id, state: 'open' });
    return now && openSealedProof(ctx, report);
  };
  const opened = await openSealedProof(ctx, report);
  return {
    ...opened,
    fileName: proofFileName(incident.caseNumber, await openProofName(ctx, report)),
    openAgain,
  };
}

function putOnRecord(
  ctx: OfficerContext,
  id: IncidentId,
  reason: string,
): Promise<{ incident: IncidentRow; report: ReportRow } | null> {
  const now = ctx.now();
  return ctx.data.transact(now, async (tx) => {
    // Writes to the row, so that of two officers at once neither overwrites what the other enters.
    if ((await tx.common.incidents.update({ id, state: 'open' }, { state: 'open' })) !== 1) return null;
    const incident = await tx.common.incidents.one({ id });
    const report = await tx.common.reports.one({ incidentId: id });
    if (!incident || !report?.proofBlobId || !report.proofKey) return null;
    const opening = { officerId: ctx.viewer.accountId, openedAt: now.toISOString(), reason };
    const proofOpenings = [...report.proofOpenings, opening].slice(-MOST_SHOWN);
    await tx.common.reports.update({ id: report.id }, { proofOpenings });
    tx.record({
      action: 'open-proof',
      viewer: ctx.viewer,
      facts: { incidentId: id, reportId: report.id },
    });
    return { incident, report };
  });
}

async function openSealedProof(ctx: OfficerContext, report: ReportRow): Promise<OpenedBytes> {
  const { proofBlobId, proofKey } = report;
  if (!proofBlobId || !proofKey) throw new Error('A report without a proof was opened.');
  const key = await openEvidenceKey(ctx.keyService, report.id, proofKey);
  try {
    const blob = await ctx.blobs.open(proofBlobId);
    try {
      const stream = await SealedStream.open(key, blob);
      const close = async () => {
        stream.destroy();
        await blob.close();
      };
      const { byteLength } = stream;
      return {
        stream,
        close,
        offset: 0,
        byteLength,
        mediaType: 'application/octet-stream',
        // Written once under this name and never again.
        etag: proofBlobId,
      };
    } catch (error) {
      await blob.close();
      throw error;
    }
  } finally {
    key.destroy();
  }
}
