import { accessHistory } from '@rightful/domain';
import { Ctx, FieldResolver, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId } from '../common/read-id.ts';
import { Customer } from '../customers/customer.type.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AccessEventConnection } from './access-event-connection.type.ts';

@Resolver(() => Customer)
export class AccessHistoryResolver {
  @FieldResolver(() => AccessEventConnection, {
    description: "Who listened to, opened or received this person's recordings. Newest first.",
  })
  accessHistory(
    @First(50) first: number,
    @After() after: string | null,
    @Argument('recordingId', () => ID, {
      nullable: true,
      description: 'Only what happened to this recording.',
    })
    recordingId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<AccessEventConnection> {
    const about =
      recordingId === null || recordingId === undefined
        ? {}
        : { recordingId: readId('recording', recordingId) };
    return accessHistory(context.customer, { first, after, ...about });
  }
}
