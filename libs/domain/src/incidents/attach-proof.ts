import { isNull } from '@rightful/data';
import { newBlobId, Sealer, sealBuffer } from '@rightful/vault';
import type { Context } from '../portal/context.ts';
import { newEvidenceKey } from '../portal/evidence-key.ts';
import { findPublicReport } from './public-report.ts';

const MOST_BYTES = 20 * 1024 * 1024;

export type AttachProofResult = 'attached' | 'not-found' | 'too-large' | 'already-attached';

/**
 * Keeps what somebody received, as proof of their report. It is sealed under a key of its own, kept apart from all recordings, and nothing here ever opens it as audio.
 */
export async function attachProof(
  ctx: Context,
  caseNumber: string,
  reportKey: string,
  file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<AttachProofResult> {
  const report = await findPublicReport(ctx, { caseNumber, reportKey });
  if (!report) return 'not-found';
  if (report.proofBlobId) return 'already-attached';
  const blobId = newBlobId();
  const { key, wrapped } = await newEvidenceKey(ctx.keyService, report.id);
  const sealer = new Sealer(key);
  const temp = await ctx.blobs.createTemp();
  try {
    for await (const piece of file.bytes) {
      for (const sealed of sealer.push(piece)) await temp.write(sealed);
      if (sealer.plainLength > MOST_BYTES) {
        await temp.abort();
        return 'too-large';
      }
    }
    for (const sealed of sealer.final()) await temp.write(sealed);
    await temp.commit(blobId);
    const proofNameSealed = sealBuffer(key, Buffer.from(readableName(file.name), 'utf8'));
    // Of any number that were sent at once one is kept; the others' bytes go again.
    const isKept = await ctx.data.transact(ctx.now(), async (tx) => {
      const kept = await tx.common.reports.update(
        { id: report.id, proofBlobId: isNull() },
        { proofBlobId: blobId, proofKey: wrapped, proofNameSealed },
      );
      if (kept === 1)
        tx.record({ action: 'attach-proof', viewer: ctx.viewer, facts: { reportId: report.id } });
      return kept === 1;
    });
    if (isKept) return 'attached';
    await ctx.blobs.delete(blobId);
    return 'already-attached';
  } catch (error) {
    await temp.abort();
    throw error;
  } finally {
    key.destroy();
  }
}

const readableName = (name: string): string =>
  [...name]
    .filter((character) => character >= ' ' && !'/\\'.includes(character))
    .join('')
    .slice(0, 200) || 'proof';
