import { ownershipChanges } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Customer } from '../customers/customer.type.ts';
import { OwnershipChange } from './ownership-change.type.ts';

/** What officers are about to change in the ledger of the customer's devices. */
@Resolver(() => Customer)
export class OwnershipChangesResolver {
  @FieldResolver(() => [OwnershipChange], {
    description: 'Changes of the ledger that wait, of devices that the customer has or had.',
  })
  ledgerChanges(@Ctx() context: RequestContext): Promise<unknown> {
    return ownershipChanges(context.customer);
  }
}
