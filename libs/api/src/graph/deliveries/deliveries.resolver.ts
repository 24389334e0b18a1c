import { listDeliveries, prepareDownload } from '@rightful/domain';
import { customer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId } from '../common/read-id.ts';
import { Customer } from '../customers/customer.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { DeliveryConnection } from './delivery-connection.type.ts';
import { PrepareDownloadResult } from './prepare-download-result.union.ts';

@Resolver(() => Customer)
export class DeliveriesResolver {
  @FieldResolver(() => DeliveryConnection, {
    description: 'Archives that were sent or are being sent, newest first.',
  })
  deliveries(
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return listDeliveries(context.customer, { first, after });
  }

  @Mutation(() => PrepareDownloadResult, {
    description: 'Prepares one download of an archive, for this session; needs a fresh proof of identity.',
  })
  @Access(customer)
  prepareDownload(
    @Argument('archiveId', () => ID, { description: 'Which archive.', access: [customer] }) archiveId: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return prepareDownload(context.customer, readId('archive', archiveId));
  }
}
