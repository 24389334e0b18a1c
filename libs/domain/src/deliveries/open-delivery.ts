import { type ArchiveRow, type DeliveryRow, moreThan, ownScope } from '@rightful/data';
import { type DeliveryId, idToBytes } from '@rightful/policy';
import { SealError } from '@rightful/vault';
import type { CustomerContext } from '../portal/context.ts';
import { type OpenSealed, openSealed } from '../recordings/open-sealed.ts';
import { digestMismatch } from './digest-mismatch.ts';
import { mayLeave } from './released-archive.ts';

/** A transfer that may send now. */
export interface OpenDelivery extends OpenSealed {
  readonly delivery: DeliveryRow;
  readonly archive: ArchiveRow;
  readonly fileName: string;
}

/** The open transfer of this very session; null for everything else. */
export async function openDelivery(ctx: CustomerContext, id: DeliveryId): Promise<OpenDelivery | null> {
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const owned = ctx.data.owned(scope);
  const delivery = await owned.deliveries.one({
    id,
    sessionId: ctx.viewer.sessionId,
    state: 'open',
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
