import { type ArchiveRow, type DeliveryRow, moreThan, oneOf, ownScope } from '@rightful/data';
import { type DeliveryId, idToBytes } from '@rightful/policy';
import { SealError } from '@rightful/vault';
import type { CustomerContext } from '../portal/context.ts';
import { type OpenSealed, openSealed } from '../recordings/open-sealed.ts';
import { RESUMABLE } from './delivery-rules.ts';
import { digestMismatch } from './digest-mismatch.ts';
import { mayLeave } from './released-archive.ts';

/** A transfer that may send now. */
export interface OpenDelivery extends OpenSealed {
  readonly delivery: DeliveryRow;
  readonly archive: ArchiveRow;
  readonly fileName: string;
}

/**
 * The redeemed transfer of this very session, until its time is over; null for everything else. Also when its last byte
 * was handed over: what the line still held may never have arrived, and the receiver asks for it again.
 */
export async function openDelivery(ctx: CustomerContext, id: DeliveryId): Promise<OpenDelivery | null> {
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const owned = ctx.data.owned(scope);
  const delivery = await owned.deliveries.one({
    id,
    sessionId: ctx.viewer.sessionId,
    state: oneOf(RESUMABLE),
    expiresAt: moreThan(now),
  });
  const archive = delivery && (await owned.archives.one({ id: delivery.archiveId }));
  if (
    !delivery ||
    !archive?.sha256 ||
    !mayLeave(ctx, archive, now) ||
    !archive.sha256.equals(delivery.sha256)
  )
    return null;
  const sealed = await openSealed(ctx, scope, {
    purpose: 'archive',
    objectId: idToBytes(archive.id),
    keyVersion: archive.keyVersion,
    blobId: archive.blobId,
  }).catch(async (error) => {
    if (!(error instanceof SealError)) throw error;
    await digestMismatch(ctx, archive);
    return null;
  });
  if (!sealed) return null;
  const day = archive.createdAt.toISOString().slice(0, 10);
  return { ...sealed, delivery, archive, fileName: `rightful-${day}-${archive.id.slice(-6)}.zip` };
}
