import { randomBytes } from 'node:crypto';
import type { DeliveryRow, RecordingRow } from '@rightful/data';
import { newId } from '@rightful/policy';
import { newBlobId } from '@rightful/vault';
import type { Context } from '../portal/context.ts';
import { openRequest } from '../requests/open-request.ts';
import type { DrillPerson } from './make-drill-person.ts';

const HOUR_MS = 60 * 60_000;

/**
 * Writes into the ledger that the receiver took an archive with these recordings. The portal itself would not have let it
 * out; so there is no archive, only what would stand of one.
 */
export async function deliverWrongly(
  ctx: Context,
  { scope, subjectId, ctx: receiver }: DrillPerson,
  recordings: readonly RecordingRow[],
): Promise<DeliveryRow> {
  const now = ctx.now();
  const openedAt = new Date(now.getTime() - HOUR_MS);
  const byteLength = recordings.reduce((sum, row) => sum + row.byteLength, 0);
  const sha256 = randomBytes(32);
  const archiveId = newId('archive', now);
  const delivery: DeliveryRow = {
    subjectId,
    id: newId('delivery', now),
    archiveId,
    sessionId: receiver.viewer.sessionId,
    state: 'completed',
    preparedAt: openedAt,
    openedAt,
    completedAt: openedAt,
    expiresAt: now,
    revokedAt: null,
    sha256,
    byteLength,
    bytesSent: byteLength,
    sentRanges: [[0, byteLength]],
    runningRanges: [],
    rangeCount: 1,
    countNumber: 0,
  };
  await ctx.data.transact(now, async (tx) => {
    const owned = tx.owned(scope);
    const request = await openRequest(receiver, tx, scope, { kind: 'access', door: 'portal' });
    const ended = { readyAt: openedAt, deliveredAt: openedAt, endedAt: now, openMark: null };
    await owned.requests.update({ id: request.id }, { state: 'delivered', ...ended });
    await owned.archives.insert({
      subjectId,
      id: archiveId,
      requestId: request.id,
      state: 'expired',
      blobId: newBlobId(),
      keyVersion: 1,
      createdAt: openedAt,
      wordsSha256: null,
      builtAt: openedAt,
      readyUntil: now,
      entryCount: recordings.length,
      byteLength,
      sha256,
      manifestSha256: null,
      manifestPart: null,
      signaturePart: null,
      verdict: null,
      checkedAt: openedAt,
      holdReleasedAt: null,
      holdReleasedBy: null,
      frozenAt: null,
      bytesGoneAt: openedAt,
    });
    let offset = 0;
    await owned.archiveEntries.insert(
      recordings.map(({ id, byteLength: length }, place) => {
        const entry = {
          subjectId,
          archiveId,
          position: place + 1,
          recordingId: id,
          offset,
          byteLength: length,
        };
        offset += length;
        return { ...entry, name: `recordings/${place + 1}.wav` };
      }),
    );
    await owned.deliveries.insert(delivery);
  });
  return delivery;
}
