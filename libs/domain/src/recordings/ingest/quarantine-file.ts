import { isDuplicate, isNull, type QuarantinedFileRow } from '@rightful/data';
import { idToBytes, newId } from '@rightful/policy';
import { newEvidenceKey, openEvidenceKey } from '../../portal/evidence-key.ts';
import type { Content, Digests } from './content.ts';
import { type Claim, fingerprintOf } from './fingerprint-of.ts';
import type { IngestContext } from './ingest-context.ts';
import type { Objection } from './quarantine-reason.ts';
import { sealContent } from './seal-content.ts';

/**
 * Keeps apart what belongs to nobody we know or is not what it claims, with the reason. Its bytes are sealed under a key
 * of their own, so they open neither as anybody's recording nor for anybody's erasure. The row stands before the bytes
 * and names them only when they are durable: killed half-way and run again, it is completed. The same file is kept once;
 * the newest reason stands.
 */
export async function quarantineFile(
  ctx: IngestContext,
  claim: Claim,
  objection: Objection,
  found?: { readonly content: Content; readonly digests: Digests },
): Promise<void> {
  const fingerprint = fingerprintOf(claim, found?.digests.sha256);
  const { quarantinedFiles } = ctx.data.common;
  const known = await quarantinedFiles.one({ fingerprint });
  const file = known ?? (await enter(ctx, claim, objection, fingerprint, found?.content.byteLength ?? 0));
  if (known && known.reason !== objection.reason) await changeReason(ctx, known, objection);
  if (!found || !file.fileKey || file.blobId) return;
  const blobId = idToBytes(file.id).toString('hex');
  const key = await openEvidenceKey(ctx.keyService, file.id, file.fileKey);
  try {
    await sealContent(ctx.blobs, blobId, key, found.content, found.digests);
  } finally {
    key.destroy();
  }
  await ctx.blobs.quarantine(blobId);
  await ctx.data.transact(ctx.now(), () =>
    quarantinedFiles.update({ id: file.id, blobId: isNull() }, { blobId }),
  );
}

async function enter(
  ctx: IngestContext,
  claim: Claim,
  { reason, detail }: Objection,
  fingerprint: Buffer,
  byteLength: number,
): Promise<QuarantinedFileRow> {
  const now = ctx.now();
  const id = newId('quarantinedFile', now);
  const row: QuarantinedFileRow = {
    id,
    reason,
    detail: detail.slice(0, 1_000),
    sourceName: readable(claim.sourceName).slice(-500),
    deviceSerial: claim.deviceSerial === null ? null : readable(claim.deviceSerial).slice(0, 100),
    claimedRecordedAt: claim.recordedAt,
    byteLength,
    fingerprint,
    blobId: null,
    fileKey: byteLength > 0 ? (await newEvidenceKey(ctx.keyService, id)).wrapped : null,
    quarantinedAt: now,
    lookCount: 0,
    lookedAt: null,
    looksSealed: null,
    wordsKey: null,
  };
  try {
    await ctx.data.transact(now, async (tx) => {
      await tx.common.quarantinedFiles.insert(row);
      tx.record({
        action: 'quarantine-file',
        viewer: ctx.viewer,
        facts: { quarantinedFileId: id, reason, byteLength },
      });
    });
    return row;
  } catch (error) {
    const first = isDuplicate(error) && (await ctx.data.common.quarantinedFiles.one({ fingerprint }));
    if (first) return first;
    throw error;
  }
}

async function changeReason(
  ctx: IngestContext,
  { id }: QuarantinedFileRow,
  { reason, detail }: Objection,
): Promise<void> {
  await ctx.data.transact(ctx.now(), async (tx) => {
    // What was said of it was said of another reason: somebody has to look again.
    const set = { reason, detail: detail.slice(0, 1_000), lookedAt: null };
    await tx.common.quarantinedFiles.update({ id }, set);
    tx.record({
      action: 'quarantine-file',
      viewer: ctx.viewer,
      facts: { quarantinedFileId: id, reason },
    });
  });
}

/** File names come from outside; a line break or an escape sequence in one must not reach a log or a terminal. */
const readable = (text: string): string => text.replace(/\p{C}/gu, '\u{fffd}');
