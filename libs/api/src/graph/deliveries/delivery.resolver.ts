import { findArchive, sentByteLength } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import type { DeliveryRow } from '../rows.ts';
import { Delivery } from './delivery.type.ts';

/** What a delivery shows beside its row. */
@Resolver(() => Delivery)
export class DeliveryResolver {
  @FieldResolver()
  async requestId(@Root() delivery: DeliveryRow, @Ctx() context: RequestContext): Promise<string | null> {
    const archive = await findArchive(context.customer, delivery.archiveId);
    return archive?.requestId ?? null;
  }

  @FieldResolver()
  bytesSent(@Root() delivery: DeliveryRow): number {
    return sentByteLength(delivery);
  }

  @FieldResolver()
  sha256(@Root() delivery: DeliveryRow): string {
    return delivery.sha256.toString('hex');
  }

  @FieldResolver()
  downloadPath(@Root() delivery: DeliveryRow, @Ctx() context: RequestContext): string | null {
    const { sessionId } = context.customer.viewer;
    const isHere = delivery.sessionId === sessionId && delivery.expiresAt > context.now;
    return isHere && (delivery.state === 'ready' || delivery.state === 'open')
      ? `/bytes/deliveries/${delivery.id}`
      : null;
  }
}
