import {
  findIncident,
  noteLetterPosted,
  proposeLetterException,
  proposeLetterOrder,
  proposeLetters,
  proposePublicNotice,
  writeLetterTexts,
} from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import { readId } from '../common/read-id.ts';
import { IncidentStepResult } from '../incidents/incident-step-result.union.ts';
import { readSeenIncident } from '../incidents/read-seen-incident.ts';
import { SeenIncident } from '../incidents/seen-incident.input.ts';
import { shownStep } from '../incidents/shown-step.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { LetterException } from './letter-exception.enum.ts';
import { LetterTextsInput } from './letter-texts.input.ts';
import { NotePostedResult } from './note-posted-result.union.ts';
import { NoticeTextsInput } from './notice-texts.input.ts';
import { WriteLetterTextsResult } from './write-letter-texts-result.union.ts';

/** What officers write and decide of the letters of an incident. */
@Resolver()
export class LetterStepsResolver {
  @Mutation(() => WriteLetterTextsResult, {
    description: 'Keeps a wording of the letters of an incident as a further one.',
  })
  @Access(officer)
  async writeLetterTexts(
    @Argument('incidentId', () => ID, { description: 'Of which incident.', access: [officer] })
    incidentId: string,
    @Argument('texts', () => LetterTextsInput, { description: 'The words.', access: [officer] })
    texts: LetterTextsInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const id = readId('incident', incidentId);
    const result = await writeLetterTexts(context.officer, id, texts);
    if (result.kind !== 'LetterTextsWritten') return result;
    const incident = await findIncident(context.officer, id);
    return { kind: result.kind, incident, number: result.text.number };
  }

  @Mutation(() => IncidentStepResult, {
    description:
      'Proposes that the letters of an incident go out in a wording to everybody whom it touches. Another officer confirms.',
  })
  @Access(officer)
  async proposeLetters(
    @Argument('step', () => SeenIncident, { description: 'In which incident, and why.', access: [officer] })
    step: SeenIncident,
    @Argument('number', () => Int, { description: 'Which wording.', access: [officer] }) number: number,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return shownStep(context, await proposeLetters(context.officer, { ...readSeenIncident(step), number }));
  }

  @Mutation(() => IncidentStepResult, {
    description:
      'Proposes that nobody, or one person, need be told of an incident. Another officer confirms.',
  })
  @Access(officer)
  async proposeLetterException(
    @Argument('step', () => SeenIncident, { description: 'In which incident, and why.', access: [officer] })
    step: SeenIncident,
    @Argument('ground', () => LetterException, {
      nullable: true,
      description: 'On which ground; null takes it back.',
      access: [officer],
    })
    ground: LetterException | null,
    @Argument('letterId', () => ID, {
      nullable: true,
      description: 'Whose letter; absent: of all.',
      access: [officer],
    })
    letterId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const meant = letterId ? readId('breachLetter', letterId) : null;
    const asked = { ...readSeenIncident(step), ground: ground ?? null, letterId: meant };
    return shownStep(context, await proposeLetterException(context.officer, asked));
  }

  @Mutation(() => IncidentStepResult, {
    description:
      'Proposes to note that the authority ordered the people to be told; it ends every exception. Another officer confirms.',
  })
  @Access(officer)
  async proposeLetterOrder(
    @Argument('step', () => SeenIncident, { description: 'In which incident, and why.', access: [officer] })
    step: SeenIncident,
    @Argument('orderedAt', () => DateTime, { description: 'When it ordered that.', access: [officer] })
    orderedAt: Date,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const asked = { ...readSeenIncident(step), orderedAt };
    return shownStep(context, await proposeLetterOrder(context.officer, asked));
  }

  @Mutation(() => IncidentStepResult, {
    description: 'Proposes a notice that everybody may read without signing in. Another officer confirms.',
  })
  @Access(officer)
  async proposePublicNotice(
    @Argument('step', () => SeenIncident, { description: 'In which incident, and why.', access: [officer] })
    step: SeenIncident,
    @Argument('texts', () => NoticeTextsInput, { description: 'The words.', access: [officer] })
    texts: NoticeTextsInput,
    @Argument('shownFrom', () => DateTime, { description: 'From when on it is shown.', access: [officer] })
    shownFrom: Date,
    @Argument('shownUntil', () => DateTime, { description: 'Until when.', access: [officer] })
    shownUntil: Date,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const asked = { ...readSeenIncident(step), texts, shownFrom, shownUntil };
    return shownStep(context, await proposePublicNotice(context.officer, asked));
  }

  @Mutation(() => NotePostedResult, {
    description: 'Notes that a letter went by post that could not be told of by mail.',
  })
  @Access(officer)
  async noteLetterPosted(
    @Argument('letterId', () => ID, { description: 'Which letter.', access: [officer] }) letterId: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const result = await noteLetterPosted(context.officer, readId('breachLetter', letterId));
    if (result.kind !== 'LetterPosted') return result;
    return { kind: result.kind, incident: await findIncident(context.officer, result.incidentId) };
  }
}
