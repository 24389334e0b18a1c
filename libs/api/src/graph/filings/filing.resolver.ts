import {
  authorityMessages,
  authorityOfFiling,
  draftOf,
  filingVersions,
  findIncident,
  looksAtFiling,
  suggestionsFor,
  whoLeads,
} from '@rightful/domain';
import { fieldOf } from '@rightful/law';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Incident } from '../incidents/incident.type.ts';
import type { FilingRow } from '../rows.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AuthorityMessage } from './authority-message.type.ts';
import { Filing } from './filing.type.ts';
import { FilingKind } from './filing-kind.enum.ts';
import { FilingLanguage } from './filing-language.enum.ts';
import { FilingLook } from './filing-look.type.ts';
import { FilingVersion } from './filing-version.type.ts';
import { FormField } from './form-field.type.ts';
import { Leadership } from './leadership.type.ts';
import { toFilingVersion } from './to-filing-version.ts';
import { toFormField, toFormFields } from './to-form-fields.ts';
import { toLeadership } from './to-leadership.ts';

const Language = () =>
  Argument('language', () => FilingLanguage, {
    description: 'The language of labels and words.',
    defaultValue: FilingLanguage.EN,
  });

@Resolver(() => Filing)
export class FilingResolver {
  @FieldResolver(() => String, { description: 'With which authority.' })
  async authorityName(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<string> {
    return (await authorityOfFiling(context.officer, filing))?.name ?? '';
  }

  @FieldResolver(() => Leadership, {
    nullable: true,
    description:
      'Who leads and who else is concerned, by the settings; null where there is one authority only.',
  })
  leadership(@Language() language: FilingLanguage, @Ctx() context: RequestContext): Leadership | null {
    const found = whoLeads(context.officer);
    return found && toLeadership(found, language);
  }

  @FieldResolver(() => Incident, { description: 'Of which incident.' })
  incident(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<unknown> {
    return findIncident(context.officer, filing.incidentId);
  }

  @FieldResolver(() => [FormField], { description: 'The draft: the whole form, with what it says so far.' })
  async draft(
    @Language() language: FilingLanguage,
    @Argument('kind', () => FilingKind, {
      description: 'What is missing is told for a filing of this kind.',
      defaultValue: FilingKind.COMPLETE,
    })
    kind: FilingKind,
    @Root() filing: FilingRow,
    @Ctx() context: RequestContext,
  ): Promise<FormField[]> {
    const ctx = context.officer;
    const [content, versions, incident] = await Promise.all([
      draftOf(ctx, filing),
      filingVersions(ctx, filing),
      findIncident(ctx, filing.incidentId),
    ]);
    const isLate = !!incident?.notifyBy && filing.filedCount === 0 && ctx.now() > incident.notifyBy;
    return toFormFields({ content, before: versions.at(-1)?.content ?? null, kind, language, isLate });
  }

  @FieldResolver(() => [FormField], {
    description:
      'Where the ledgers, or the authority’s receipt, now say otherwise than the draft: what would stand there.',
  })
  async suggestions(
    @Language() language: FilingLanguage,
    @Root() filing: FilingRow,
    @Ctx() context: RequestContext,
  ): Promise<FormField[]> {
    const suggested = await suggestionsFor(context.officer, filing);
    return Object.entries(suggested).flatMap(([id, value]) => {
      const field = fieldOf(id);
      return field ? [toFormField(field, value, language)] : [];
    });
  }

  @FieldResolver(() => [FilingVersion], { description: 'Everything that was filed, the oldest first.' })
  async versions(
    @Language() language: FilingLanguage,
    @Root() filing: FilingRow,
    @Ctx() context: RequestContext,
  ): Promise<FilingVersion[]> {
    const versions = await filingVersions(context.officer, filing);
    return versions.map((version) => toFilingVersion(filing.id, version, language));
  }

  @FieldResolver(() => [AuthorityMessage], { description: 'What was written about it, the oldest first.' })
  messages(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<AuthorityMessage[]> {
    return authorityMessages(context.officer, filing);
  }

  @FieldResolver(() => [FilingLook], {
    description:
      'Who looked at it or took a document, the newest first: the last fifty. The audit log has all.',
  })
  looks(@Root() filing: FilingRow, @Ctx() context: RequestContext): Promise<FilingLook[]> {
    return looksAtFiling(context.officer, filing);
  }
}
