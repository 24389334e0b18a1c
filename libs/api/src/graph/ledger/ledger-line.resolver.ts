import { changeOf, countFrom, initialsOf, type LedgerLine as Line } from '@rightful/domain';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Decision } from '../decisions/decision.type.ts';
import { LedgerLine } from './ledger-line.type.ts';

/** What a line of the ledger shows beside its row. */
@Resolver(() => LedgerLine)
export class LedgerLineResolver {
  @FieldResolver()
  ownerInitials(@Root() line: Line, @Ctx() context: RequestContext): Promise<string> {
    return initialsOf(context.officer, line.subjectId);
  }

  @FieldResolver(() => Int, { description: 'Recordings that the device made in this time.' })
  async recordingCount(@Root() line: Line, @Ctx() context: RequestContext): Promise<number> {
    return (await countFrom(context.officer, line, line.ownedFrom)) ?? 0;
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description: 'The change of this line that waits; null where none does.',
  })
  openChange(@Root() line: Line, @Ctx() context: RequestContext): Promise<unknown> {
    return changeOf(context.officer, line);
  }
}
