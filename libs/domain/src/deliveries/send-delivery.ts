import { createHash } from 'node:crypto';
import { ownScope } from '@rightful/data';
import type { CustomerContext } from '../portal/context.ts';
import { beginRange, endRange } from './count-sent.ts';
import { RECHECK_MS, RESUMABLE } from './delivery-rules.ts';
import { digestMismatch } from './digest-mismatch.ts';
import type { OpenDelivery } from './open-delivery.ts';
import { mayLeave } from './released-archive.ts';

/** The transfer was revoked, frozen, ended, or its bytes are not what the gate signed. The connection is to be cut. */
export class TransferCutError extends Error {
  override readonly name = 'TransferCutError';
}

/**
 * The bytes [start, end) of an open transfer. The last slice of a whole transfer is held back until the digest of
 * everything before and it agrees with the one that the gate signed. A revocation ends it within a second, in this
 * process at once. That a range begins is on record before its first byte, and what was sent of it is counted, also when the
 * receiver goes away.
 */
export async function* sendDelivery(
  ctx: CustomerContext,
  open: OpenDelivery,
  start: number,
  end: number,
): AsyncGenerator<Buffer, void, void> {
  const { delivery, stream } = open;
  if (!(await beginRange(ctx, delivery, [start, end])))
    throw new TransferCutError('Too many parts are sent at once.');
  const running = ctx.transfers.begin(delivery.id);
  const isWhole = start === 0 && end === stream.byteLength;
  const hash = isWhole ? createHash('sha256') : undefined;
  let sentByteLength = 0;
  let handedByteLength = 0;
  let held: Buffer | undefined;
  let checkedAt = Date.now();
  try {
    for await (const piece of stream.slices(start, end)) {
      if (running.signal.aborted) throw new TransferCutError('The transfer was revoked.');
      if (Date.now() - checkedAt >= RECHECK_MS) {
        await checkStillOpen(ctx, open);
        checkedAt = Date.now();
      }
      hash?.update(piece);
      if (held) {
        const isFirst = handedByteLength === 0;
        handedByteLength += held.length;
        yield held;
        // Not by the piece: who took it may have given its memory back.
        sentByteLength = handedByteLength;
        if (isFirst) ctx.reached('delivery:first-slice');
      }
      held = piece;
    }
    ctx.reached('delivery:last-slice-held');
    if (hash && !hash.digest().equals(delivery.sha256)) {
      await digestMismatch(ctx, open.archive);
      throw new TransferCutError('The archive is not what was checked.');
    }
    await checkStillOpen(ctx, open);
    if (running.signal.aborted) throw new TransferCutError('The transfer was revoked.');
    if (held) {
      handedByteLength += held.length;
      yield held;
      sentByteLength = handedByteLength;
    }
  } finally {
    running.end();
    await endRange(ctx, delivery, [start, end], { sentByteLength, handedByteLength });
  }
}

async function checkStillOpen(ctx: CustomerContext, open: OpenDelivery): Promise<void> {
  if (!(await mayDeliveryGoOn(ctx, open))) throw new TransferCutError('The transfer was revoked.');
}

/** Asks the database, which is the truth on every node. */
export async function mayDeliveryGoOn(ctx: CustomerContext, { delivery }: OpenDelivery): Promise<boolean> {
  const owned = ctx.data.owned(ownScope(ctx.viewer));
  const [row, archive, session] = await Promise.all([
    owned.deliveries.one({ id: delivery.id }),
    owned.archives.one({ id: delivery.archiveId }),
    ctx.data.common.sessions.one({ id: ctx.viewer.sessionId }),
  ]);
  const now = ctx.now();
  return (
    row !== null &&
    RESUMABLE.includes(row.state) &&
    row.expiresAt > now &&
    archive !== null &&
    mayLeave(ctx, archive, now) &&
    session?.endedAt === null
  );
}
