import { changeOf, countFrom, initialsOf, type LedgerLine as Line } from '@rightful/domain';
import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
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

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Which decision would change this line, and waits; null where none does.',
  })
  async openChangeId(@Root() line: Line, @Ctx() context: RequestContext): Promise<string | null> {
    return (await changeOf(context.officer, line))?.id ?? null;
  }
}
