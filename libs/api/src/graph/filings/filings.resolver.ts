import {
  answerAuthority,
  fileNotification,
  filingNotPossible,
  findFiling,
  findIncident,
  knownAuthorities,
  prepareFiling,
  saveFilingDraft,
} from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { Authority } from './authority.type.ts';
import { Filing } from './filing.type.ts';
import { FilingKind } from './filing-kind.enum.ts';
import { FilingLanguage } from './filing-language.enum.ts';
import { FormAnswer } from './form-answer.input.ts';
import { FileResult, SaveFilingResult } from './save-filing-result.union.ts';
import { toDelta } from './to-delta.ts';

/** What officers do with a notification. */
@Resolver()
export class FilingsResolver {
  @Query(() => [Authority], { description: 'Authorities that something can be filed with, by name.' })
  @Access(officer)
  authorities(@Ctx() context: RequestContext): Promise<Authority[]> {
    return knownAuthorities(context.officer);
  }

  @Query(() => Filing, { nullable: true, description: 'One notification; null where there is none.' })
  @Access(officer)
  filing(
    @Argument('id', () => ID, { description: 'Which one.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Filing | null> {
    return findFiling(context.officer, readId('filing', id));
  }

  @Mutation(() => SaveFilingResult, {
    description:
      'Drafts a notification to an authority from what the register knows; the draft that stands, if there is one.',
  })
  @Access(officer)
  async prepareFiling(
    @Argument('incidentId', () => ID, { description: 'Of which incident.', access: [officer] })
    incidentId: string,
    @Argument('authorityId', () => ID, { description: 'For which authority.', access: [officer] })
    authorityId: string,
    @Argument('language', () => FilingLanguage, {
      description: 'The language of the words.',
      access: [officer],
    })
    language: FilingLanguage,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const ctx = context.officer;
    const incident = await findIncident(ctx, readId('incident', incidentId));
    const known = (await knownAuthorities(ctx)).find(({ id }) => id === authorityId);
    if (!incident || !known)
      return filingNotPossible('NO_SUCH_FILING', 'There is no such incident, or no such authority.');
    return { kind: 'FilingSaved', filing: await prepareFiling(ctx, incident, known.id, language) };
  }

  @Mutation(() => SaveFilingResult, {
    description: 'Keeps what an officer changed in the form. Refused when it leads to somebody concerned.',
  })
  @Access(officer)
  saveFilingDraft(
    @Argument('filingId', () => ID, { description: 'Which one.', access: [officer] }) filingId: string,
    @Argument('version', () => Int, { description: 'As the officer saw it.', access: [officer] })
    version: number,
    @Argument('answers', () => [FormAnswer], {
      description: 'Every field that changed; an empty one says nothing any more.',
      access: [officer],
    })
    answers: FormAnswer[],
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const id = readId('filing', filingId);
    return saveFilingDraft(context.officer, { filingId: id, version, delta: toDelta(answers) });
  }

  @Mutation(() => FileResult, {
    description: 'Files the draft with the authority, for good. Needs a fresh proof of identity.',
  })
  @Access(officer)
  fileNotification(
    @Argument('filingId', () => ID, { description: 'Which one.', access: [officer] }) filingId: string,
    @Argument('version', () => Int, { description: 'As the officer saw it.', access: [officer] })
    version: number,
    @Argument('kind', () => FilingKind, { description: 'Which phase.', access: [officer] }) kind: FilingKind,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return fileNotification(context.officer, { filingId: readId('filing', filingId), version, kind });
  }

  @Mutation(() => FileResult, {
    description: 'Answers what an authority asked, once. Needs a fresh proof of identity.',
  })
  @Access(officer)
  answerAuthority(
    @Argument('messageId', () => ID, { description: 'Which question or date.', access: [officer] })
    messageId: string,
    @Argument('words', () => String, {
      description: 'The answer; it leads to nobody concerned. At most 8,000 characters.',
      access: [officer],
    })
    words: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return answerAuthority(context.officer, { messageId: readId('authorityMessage', messageId), words });
  }
}
