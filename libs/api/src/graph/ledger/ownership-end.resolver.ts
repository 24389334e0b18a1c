import { objectToOwnershipEnd } from '@rightful/domain';
import { customer } from '@rightful/policy';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { ObjectToOwnershipEndResult } from './object-to-ownership-end-result.union.ts';

/** What somebody who has or had a device can do about its ledger. */
@Resolver()
export class OwnershipEndResolver {
  @Mutation(() => ObjectToOwnershipEndResult, {
    description:
      'Objects to a change of the ledger about a device that the viewer has or had: it is not carried out.',
  })
  @Access(customer)
  objectToOwnershipEnd(
    @Argument('decisionId', () => ID, { description: 'Which change.', access: [customer] })
    decisionId: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return objectToOwnershipEnd(context.customer, readId('decision', decisionId));
  }
}
