import { askForCopy, findRequest, listRequests, withdrawRequest } from '@rightful/domain';
import { customer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId, readIds } from '../common/read-id.ts';
import { Customer } from '../customers/customer.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AskForCopyInput } from './ask-for-copy.input.ts';
import { AskForCopyResult } from './ask-for-copy-result.union.ts';
import { CopyRequest } from './copy-request.type.ts';
import { CopyRequestConnection } from './copy-request-connection.type.ts';
import { WithdrawRequestResult } from './withdraw-request-result.union.ts';

@Resolver(() => Customer)
export class RequestsResolver {
  @FieldResolver(() => CopyRequestConnection, { description: 'The requests of the customer, newest first.' })
  requests(
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return listRequests(context.customer, { first, after });
  }

  @FieldResolver(() => CopyRequest, {
    nullable: true,
    description: 'One request of the customer; null when they have none of that id.',
  })
  request(
    @Argument('id', () => ID, { description: 'Which request.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return findRequest(context.customer, readId('request', id));
  }

  @Mutation(() => AskForCopyResult, {
    description: 'Asks for a copy of the own recordings. Building begins at once.',
  })
  @Access(customer)
  askForCopy(
    @Argument('input', () => AskForCopyInput, { description: 'Which recordings.', access: [customer] })
    { deviceIds, from, to }: AskForCopyInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return askForCopy(context.customer, { deviceIds: readIds('device', deviceIds), from, to });
  }

  @Mutation(() => WithdrawRequestResult, {
    description: 'Takes a request back, while nothing was made ready.',
  })
  @Access(customer)
  withdrawRequest(
    @Argument('requestId', () => ID, { description: 'Which request.', access: [customer] }) requestId: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return withdrawRequest(context.customer, readId('request', requestId));
  }
}
