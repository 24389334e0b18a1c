import { erasureOf } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { CopyRequest } from '../requests/copy-request.type.ts';
import type { RequestRow } from '../rows.ts';
import { Erasure } from './erasure.type.ts';

/** What a request for erasure shows its customer beside the rest. */
@Resolver(() => CopyRequest)
export class RequestedErasureResolver {
  @FieldResolver(() => Erasure, {
    nullable: true,
    description: 'The erasure that it asks for; null for any other request.',
  })
  erasure(@Root() request: RequestRow, @Ctx() context: RequestContext): Promise<unknown> {
    return erasureOf(context.customer, request);
  }
}
