import {
  authorityMessages,
  filingEvents,
  filingScopes,
  filingVersions,
  incidentOfFiling,
} from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import { AuthorityMessage } from '../filings/authority-message.type.ts';
import { FilingLanguage } from '../filings/filing-language.enum.ts';
import { FilingVersion } from '../filings/filing-version.type.ts';
import { toFilingVersion } from '../filings/to-filing-version.ts';
import { IncidentScope } from '../incidents/incident-scope.type.ts';
import type { FilingRow } from '../rows.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AddressedFiling } from './addressed-filing.type.ts';
import { FilingEvent } from './filing-event.type.ts';

@Resolver(() => AddressedFiling)
export class AddressedFilingResolver {
  @FieldResolver(() => String, { description: 'The number that everybody concerned quotes.' })
  async caseNumber(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<string> {
    return (await incidentOf(context, filing))?.caseNumber ?? '';
  }

  @FieldResolver(() => String, { description: 'Who notifies.' })
  controllerName(@Ctx() context: RequestContext): string {
    return context.regulator.config.controller.name;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When somebody at the controller was aware: the start of the clock.',
  })
  async awareAt(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await incidentOf(context, filing))?.awareAt ?? null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'By when the first filing was due; null where the law names no length.',
  })
  async notifyBy(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await incidentOf(context, filing))?.notifyBy ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the controller still works on the incident.' })
  async isOpen(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<boolean> {
    return (await incidentOf(context, filing))?.state === 'open';
  }

  @FieldResolver(() => [FilingVersion], { description: 'Everything that was filed, the oldest first.' })
  async versions(
    @Argument('language', () => FilingLanguage, {
      description: 'The language of labels and words.',
      defaultValue: FilingLanguage.EN,
    })
    language: FilingLanguage,
    @Root() filing: FilingRow,
    @Ctx() context: RequestContext,
  ): Promise<FilingVersion[]> {
    const versions = await filingVersions(context.regulator, filing);
    return versions.map((version) => toFilingVersion(filing.id, version, language));
  }

  @FieldResolver(() => [FilingEvent], {
    description:
      'What happened up to the last filing, the oldest first: the signed proof among the documents covers it.',
  })
  events(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<FilingEvent[]> {
    return filingEvents(context.regulator, filing);
  }

  @FieldResolver(() => [IncidentScope], {
    description:
      'How far it reached, counted from the ledgers: every version up to the last filing, the oldest first.',
  })
  scopes(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<IncidentScope[]> {
    return filingScopes(context.regulator, filing);
  }

  @FieldResolver(() => [AuthorityMessage], { description: 'What was written about it, the oldest first.' })
  messages(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<AuthorityMessage[]> {
    return authorityMessages(context.regulator, filing);
  }
}

export const incidentOf = (context: RequestContext, filing: FilingRow) =>
  context.once(`incident of ${filing.id}`, () => incidentOfFiling(context.regulator, filing));
