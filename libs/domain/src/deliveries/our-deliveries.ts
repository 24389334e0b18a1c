import { type DeliveryRow, lessThan, ownScope } from '@rightful/data';
import { idFromBytes, idToBytes } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { CustomerContext } from '../portal/context.ts';

/** The viewer's deliveries, newest first. Throws BadCursorError, RangeError. */
export function listDeliveries(ctx: CustomerContext, request: PageRequest): Promise<Page<DeliveryRow>> {
  const { deliveries } = ctx.data.owned(ownScope(ctx.viewer));
  return readPage(
    ctx,
    request,
    {
      name: 'deliveries',
      read: (take, after) =>
        deliveries.find(after ? { id: lessThan(idFromBytes('delivery', after.id)) } : {}, {
          order: { id: 'DESC' },
          take,
        }),
      placeOf: (row) => ({ sort: 0, id: idToBytes(row.id) }),
    },
    (row) => row,
  );
}
