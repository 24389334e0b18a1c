import { delayDetailOf } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import type { ErasureRow } from '../rows.ts';
import { Erasure } from './erasure.type.ts';

/** What an erasure shows beside its row. */
@Resolver(() => Erasure)
export class ErasureDelayedResolver {
  @FieldResolver()
  delay(@Root() erasure: ErasureRow, @Ctx() context: RequestContext): Promise<unknown> {
    return delayDetailOf(context.eitherSide, erasure);
  }
}
