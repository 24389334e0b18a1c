import type { IntakeEvidenceRow } from '@rightful/data';
import type { IntakeEvidenceId } from '@rightful/policy';
import { SealedStream } from '@rightful/vault';
import { proofFileName } from '../officers/proof-file-name.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { openEvidenceKey } from '../portal/evidence-key.ts';
import type { OpenedBytes } from '../recordings/open-audio.ts';
import { openEvidenceName } from './evidence-name.ts';
import { readReason } from './officer-outcomes.ts';

export interface EvidenceDownload extends OpenedBytes {
  readonly fileName: string;
  /** The same once more, while it is sent: null when the case ended or went to somebody else. Puts nothing on record. */
  readonly openAgain: () => Promise<OpenedBytes | null>;
}

const MOST_SHOWN = 20;

/**
 * A file of a case, for its officer alone, who proved who they are and says why. On record before its first byte. Null for
 * everybody else, and when there is none: the same. Nobody has looked into the file: it is to be saved, never shown.
 */
export async function openEvidence(
  ctx: OfficerContext,
  id: IntakeEvidenceId,
  reason: string,
): Promise<EvidenceDownload | null> {
  const stated = readReason(reason);
  if (stepUpNeeded(ctx) || !stated) return null;
  const found = await putOnRecord(ctx, id, stated);
  if (!found) return null;
  const { evidence, caseNumber } = found;
  const fileName = proofFileName(caseNumber, await openEvidenceName(ctx, evidence));
  const openAgain = async () => ((await isStillMine(ctx, evidence)) ? openSealed(ctx, evidence) : null);
  return { ...(await openSealed(ctx, evidence)), fileName, openAgain };
}

const mine = (ctx: OfficerContext, { intakeId }: IntakeEvidenceRow) =>
  ({ id: intakeId, openMark: 1, assigneeId: ctx.viewer.accountId }) as const;

const isStillMine = async (ctx: OfficerContext, evidence: IntakeEvidenceRow): Promise<boolean> =>
  (await ctx.data.common.intakes.one(mine(ctx, evidence))) !== null;

function putOnRecord(
  ctx: OfficerContext,
  id: IntakeEvidenceId,
  reason: string,
): Promise<{ evidence: IntakeEvidenceRow; caseNumber: string } | null> {
  const now = ctx.now();
  return ctx.data.transact(now, async (tx) => {
    const found = await tx.common.intakeEvidence.one({ id });
    if (!found) return null;
    // Writes to the row, so that the case neither ends nor goes to somebody else before this is on record.
    if ((await tx.common.intakes.update(mine(ctx, found), { openMark: 1 })) !== 1) return null;
    const intake = await tx.common.intakes.one({ id: found.intakeId });
    const evidence = await tx.common.intakeEvidence.one({ id });
    if (!intake || !evidence?.fileKey) return null;
    const opening = { officerId: ctx.viewer.accountId, openedAt: now.toISOString(), reason };
    const openings = [...evidence.openings, opening].slice(-MOST_SHOWN);
    await tx.common.intakeEvidence.update({ id }, { openings });
    tx.record({
      action: 'open-evidence',
      viewer: ctx.viewer,
      facts: { intakeId: intake.id, evidenceId: id },
    });
    return { evidence, caseNumber: intake.caseNumber };
  });
}

async function openSealed(
  ctx: OfficerContext,
  { id, fileKey, blobId }: IntakeEvidenceRow,
): Promise<OpenedBytes> {
  if (!fileKey) throw new Error('Evidence without a key was opened.');
  const key = await openEvidenceKey(ctx.keyService, id, fileKey);
  try {
    const blob = await ctx.blobs.open(blobId);
    try {
      const stream = await SealedStream.open(key, blob);
      const close = async () => {
        stream.destroy();
        await blob.close();
      };
      const { byteLength } = stream;
      const mediaType = 'application/octet-stream';
      return { stream, close, offset: 0, byteLength, mediaType, etag: blobId };
    } catch (error) {
      await blob.close();
      throw error;
    }
  } finally {
    key.destroy();
  }
}
