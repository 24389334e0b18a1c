import { ourReceiverAsks } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Customer } from '../customers/customer.type.ts';
import { ReceivedByMistake } from './received-by-mistake.type.ts';

@Resolver(() => Customer)
export class OurReceiverAsksResolver {
  @FieldResolver(() => [ReceivedByMistake], {
    description: 'What this person received that is not theirs and is asked to delete, the newest first.',
  })
  receivedByMistake(@Ctx() context: RequestContext): Promise<unknown> {
    return ourReceiverAsks(context.customer);
  }
}
