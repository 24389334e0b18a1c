import { createHash } from 'node:crypto';
import { type DeliveryRow, ownScope } from '@rightful/data';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import type { CustomerContext } from '../portal/context.ts';
import { changeState } from '../requests/change-state.ts';
import { RECHECK_MS } from './delivery-rules.ts';
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
 * process at once. What was sent is counted, also when the receiver goes away.
 */
export async function* sendDelivery(
  ctx: CustomerContext,
  open: OpenDelivery,
  start: number,
  end: number,
): AsyncGenerator<Buffer, void, void> {
  const { delivery, stream } = open;
  const running = ctx.transfers.begin(delivery.id);
  const isWhole = start === 0 && end === stream.byteLength;
  const hash = isWhole ? createHash('sha256') : undefined;
  let sent = 0;
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
        yield held;
        sent += held.length;
        if (sent === held.length) ctx.reached('delivery:first-slice');
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
      yield held;
      sent += held.length;
    }
  } finally {
    running.end();
    await count(ctx, delivery, start, sent);
  }
}

/** Asks the database, which is the truth on every node. */
async function checkStillOpen(ctx: CustomerContext, { delivery }: OpenDelivery): Promise<void> {
  const owned = ctx.data.owned(ownScope(ctx.viewer));
  const [row, archive, session] = await Promise.all([
    owned.deliveries.one({ id: delivery.id }),
    owned.archives.one({ id: delivery.archiveId }),
    ctx.data.common.sessions.one({ id: ctx.viewer.sessionId }),
  ]);
  const now = ctx.now();
  const goesOn =
    row?.state === 'open' &&
    row.expiresAt > now &&
    archive !== null &&
    mayLeave(ctx, archive, now) &&
    session?.endedAt === null;
  if (!goesOn) throw new TransferCutError('The transfer was revoked.');
}

async function count(
  ctx: CustomerContext,
  delivery: DeliveryRow,
  start: number,
  sent: number,
): Promise<void> {
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const isComplete = await ctx.data.transact(now, async (tx) => {
    const { deliveries } = tx.owned(scope);
    let row: DeliveryRow | null;
    let sentUpTo: number;
    let counted: number;
    do {
      row = await deliveries.one({ id: delivery.id });
      if (!row) return false;
      // Who asks from an offset on has what lies before it, also when the process that sent it died uncounted.
      sentUpTo = Math.max(row.sentUpTo, start + sent);
      // Another range may have been counted since the row was read.
      counted = await deliveries.update(
        { id: row.id, rangeCount: row.rangeCount },
        { bytesSent: row.bytesSent + sent, sentUpTo, rangeCount: row.rangeCount + 1 },
      );
    } while (counted !== 1);
    if (sentUpTo < row.byteLength) return false;
    const completed = await deliveries.update(
      { id: row.id, state: 'open' },
      { state: 'completed', completedAt: now },
    );
    if (completed !== 1) return false;
    const archive = await tx.owned(scope).archives.one({ id: row.archiveId });
    if (archive) await changeState(tx, scope, archive.requestId, 'deliver', { deliveredAt: now });
    tx.record({
      action: 'complete-delivery',
      viewer: ctx.viewer,
      about: scope,
      facts: { deliveryId: row.id, byteLength: row.byteLength },
    });
    await writeMailToSubject(tx, now, scope.subjectId, {
      kind: 'download-completed',
      completedAt: now.toISOString(),
    });
    return true;
  });
  ctx.reached('delivery:counted');
  if (isComplete) await ctx.jobs.nudge(SEND_MAIL);
}
