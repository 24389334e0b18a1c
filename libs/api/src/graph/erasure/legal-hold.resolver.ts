import { holdNoteOf } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import type { LegalHoldRow } from '../rows.ts';
import { LegalHold } from './legal-hold.type.ts';

/** What a hold shows beside its row. */
@Resolver(() => LegalHold)
export class LegalHoldResolver {
  @FieldResolver()
  async note(@Root() row: LegalHoldRow, @Ctx() context: RequestContext): Promise<string> {
    return (await holdNoteOf(context.officer, row)) ?? '';
  }
}
