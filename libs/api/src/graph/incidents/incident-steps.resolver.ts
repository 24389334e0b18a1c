import {
  decideIncidentStep,
  findIncident,
  proposeAwareness,
  proposeClosingIncident,
  proposeLiftingFreeze,
  writeIncidentNote,
} from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import { readId } from '../common/read-id.ts';
import { DecisionVerdict } from '../decisions/decision-verdict.enum.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { IncidentNoteKind } from './incident-note-kind.enum.ts';
import { IncidentNoteResult } from './incident-note-result.union.ts';
import { IncidentOutcome } from './incident-outcome.enum.ts';
import { IncidentStepResult } from './incident-step-result.union.ts';
import { readSeenIncident } from './read-seen-incident.ts';
import { SeenIncident } from './seen-incident.input.ts';
import { shownStep } from './shown-step.ts';

/** What officers write and decide in an incident. */
@Resolver()
export class IncidentStepsResolver {
  @Mutation(() => IncidentNoteResult, {
    description: 'Writes a note into the register; it is never changed.',
  })
  @Access(officer)
  async writeIncidentNote(
    @Argument('incidentId', () => ID, { description: 'Of which incident.', access: [officer] })
    incidentId: string,
    @Argument('kind', () => IncidentNoteKind, { description: 'What it is.', access: [officer] })
    kind: IncidentNoteKind,
    @Argument('words', () => String, {
      description: 'The words; they name nobody whom the incident touches. At most 4,000 characters.',
      access: [officer],
    })
    words: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const id = readId('incident', incidentId);
    const result = await writeIncidentNote(context.officer, { incidentId: id, kind, words });
    if (result.kind !== 'IncidentNoteWritten') return result;
    return { ...result, incident: await findIncident(context.officer, id) };
  }

  @Mutation(() => IncidentStepResult, {
    description:
      'Proposes another moment of becoming aware: the start of the clock. Another officer confirms.',
  })
  @Access(officer)
  async proposeAwareness(
    @Argument('step', () => SeenIncident, { description: 'In which incident, and why.', access: [officer] })
    step: SeenIncident,
    @Argument('awareAt', () => DateTime, {
      description: 'When somebody was reasonably certain.',
      access: [officer],
    })
    awareAt: Date,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return shownStep(
      context,
      await proposeAwareness(context.officer, { ...readSeenIncident(step), awareAt }),
    );
  }

  @Mutation(() => IncidentStepResult, {
    description:
      'Proposes to let go everything that an incident froze, while it stays open. Another officer confirms.',
  })
  @Access(officer)
  async proposeLiftingFreeze(
    @Argument('step', () => SeenIncident, { description: 'In which incident, and why.', access: [officer] })
    step: SeenIncident,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return shownStep(context, await proposeLiftingFreeze(context.officer, readSeenIncident(step)));
  }

  @Mutation(() => IncidentStepResult, {
    description: 'Proposes to end an incident. Another officer confirms.',
  })
  @Access(officer)
  async proposeClosingIncident(
    @Argument('step', () => SeenIncident, { description: 'Which incident, and why.', access: [officer] })
    step: SeenIncident,
    @Argument('outcome', () => IncidentOutcome, {
      description: 'What it was found to be.',
      access: [officer],
    })
    outcome: IncidentOutcome,
    @Argument('keepsFrozen', () => Boolean, {
      description: 'Whether what it froze stays so.',
      access: [officer],
    })
    keepsFrozen: boolean,
    @Argument('despite', () => String, {
      nullable: true,
      description:
        'Why it ends although something is still open (`stillOpen`); needed where something is. At most 4,000 characters.',
      access: [officer],
    })
    despite: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const ending = { outcome, keepsFrozen, despite };
    return shownStep(
      context,
      await proposeClosingIncident(context.officer, { ...readSeenIncident(step), ...ending }),
    );
  }

  @Mutation(() => IncidentStepResult, {
    description:
      'Confirms or rejects what another officer proposed of an incident. Needs another person and a fresh proof of identity; a confirmation is carried out at once.',
  })
  @Access(officer)
  async decideIncidentStep(
    @Argument('stepId', () => ID, { description: 'Which step.', access: [officer] }) stepId: string,
    @Argument('version', () => Int, {
      description: 'The version of the incident that the officer saw.',
      access: [officer],
    })
    version: number,
    @Argument('verdict', () => DecisionVerdict, { description: 'Yes or no.', access: [officer] })
    verdict: DecisionVerdict,
    @Argument('words', () => String, { description: 'What was looked at, and why so.', access: [officer] })
    words: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const decisionId = readId('incidentDecision', stepId);
    return shownStep(
      context,
      await decideIncidentStep(context.officer, { decisionId, version, verdict, words }),
    );
  }
}
