import { authorityMessages, authorityOfFiling, filingsOf } from '@rightful/domain';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Incident } from '../incidents/incident.type.ts';
import type { FilingRow, IncidentRow } from '../rows.ts';
import { FilingLine } from './filing-line.type.ts';

@Resolver(() => Incident)
export class IncidentFilingsResolver {
  @FieldResolver(() => [FilingLine], { description: 'What authorities hear of it, one for each.' })
  filings(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<FilingLine[]> {
    return filingsOf(context.officer, incident);
  }
}

@Resolver(() => FilingLine)
export class FilingLineResolver {
  @FieldResolver(() => String, { description: 'With which authority.' })
  async authorityName(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<string> {
    return (await authorityOfFiling(context.officer, filing))?.name ?? '';
  }

  @FieldResolver(() => Int, { description: 'Questions and dates of the authority that nobody has answered.' })
  async waitingCount(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<number> {
    const messages = await authorityMessages(context.officer, filing);
    const answered = new Set(messages.map(({ answersId }) => answersId));
    return messages.filter(({ id, kind }) => (kind === 'question' || kind === 'date') && !answered.has(id))
      .length;
  }
}
