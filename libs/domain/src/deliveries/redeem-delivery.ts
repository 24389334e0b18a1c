import { moreThan, ownScope } from '@rightful/data';
import type { DeliveryId } from '@rightful/policy';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { CustomerContext } from '../portal/context.ts';
import { TRANSFER_MS } from './delivery-rules.ts';
import { mayLeave } from './released-archive.ts';

/**
 * Opens a prepared transfer: one conditional update, so of any number of tries one succeeds. False for absent,
 * another's, another session's, redeemed, expired, revoked and frozen ones: nobody can tell which.
 */
export async function redeemDelivery(ctx: CustomerContext, id: DeliveryId): Promise<boolean> {
  if (stepUpNeeded(ctx)) return false;
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const redeemed = await ctx.data.transact(now, async (tx) => {
    const owned = tx.owned(scope);
    const opened = await owned.deliveries.update(
      { id, sessionId: ctx.viewer.sessionId, state: 'ready', expiresAt: moreThan(now) },
      { state: 'open', openedAt: now, expiresAt: new Date(now.getTime() + TRANSFER_MS) },
    );
    if (opened !== 1) return false;
    const delivery = await owned.deliveries.one({ id });
    const archive = delivery && (await owned.archives.one({ id: delivery.archiveId }));
    if (!archive || !mayLeave(ctx, archive, now)) {
      await owned.deliveries.update({ id }, { state: 'revoked', revokedAt: now });
      return false;
    }
    tx.record({
      action: 'redeem-delivery',
      viewer: ctx.viewer,
      about: scope,
      facts: { deliveryId: id, archiveId: archive.id },
    });
    return true;
  });
  if (redeemed) ctx.reached('delivery:redeemed');
  return redeemed;
}
