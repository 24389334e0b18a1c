import { type IncidentAssessmentRow, isDuplicate } from '@rightful/data';
import { assess, DUTIES, type FactsProblem, localDate, type OwnJudgement, readFacts } from '@rightful/law';
import type { IncidentId } from '@rightful/policy';
import { noteUntold } from '../breach-letters/note-untold.ts';
import { isOneOf } from '../decisions/is-one-of.ts';
import {
  type IncidentStepRefused,
  LONGEST_INCIDENT_WORDS,
  NAMES_SOMEBODY,
  notPossible,
  OWN_CASE,
} from '../incidents/incident-outcomes.ts';
import { sealIncidentWords } from '../incidents/incident-words.ts';
import { namesSomebody } from '../incidents/names-somebody.ts';
import type { StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';

export interface AssessIncidentInput {
  readonly incidentId: IncidentId;
  /** As the published schema of the facts describes them; its `reference` is set here. */
  readonly facts: object;
  readonly judgements: readonly OwnJudgement[];
}

export type AssessIncidentResult =
  | { readonly kind: 'IncidentAssessed'; readonly assessment: IncidentAssessmentRow }
  | { readonly kind: 'FactsWrong'; readonly problems: readonly FactsProblem[] }
  | StepUpNeeded
  | IncidentStepRefused;

const NO_SUCH_INCIDENT = notPossible('NO_SUCH_INCIDENT', 'There is no incident of this id.');
const REASON_NEEDED = notPossible('REASON_NEEDED', 'Whoever decides on a duty says why.', 'judgements');
const DUTY_TWICE = notPossible('DUTY_TWICE', 'Decide on each duty once.', 'judgements');
const ASSESSED_MEANWHILE = notPossible(
  'ASSESSED_MEANWHILE',
  'Somebody assessed it at this moment. Look at that, then assess it anew.',
);

/**
 * Keeps what an officer, freshly proven, states of an incident, what the rules of now find, and what they decide for each duty: a
 * further assessment, never a change of one. Also after the end, for more may come to light.
 */
export async function assessIncident(
  ctx: OfficerContext,
  input: AssessIncidentInput,
): Promise<AssessIncidentResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const incident = await ctx.data.common.incidents.one({ id: input.incidentId });
  if (!incident) return NO_SUCH_INCIDENT;
  if (await isOneOf(ctx, await ctx.data.across.touchedSubjects(incident.id))) return OWN_CASE;
  const read = readFacts({ ...input.facts, reference: incident.caseNumber });
  if (read.kind === 'problems') return { kind: 'FactsWrong', problems: read.problems };
  const judgements: OwnJudgement[] = [];
  for (const { duty, verdict, reason } of input.judgements) {
    const words = readWords(reason, LONGEST_INCIDENT_WORDS);
    if (!words || !DUTIES.includes(duty)) return REASON_NEEDED;
    if (judgements.some((other) => other.duty === duty)) return DUTY_TWICE;
    if (await namesSomebody(ctx, incident, words)) return NAMES_SOMEBODY;
    judgements.push({ duty, verdict, reason: words });
  }
  const { regime, timeZone } = ctx.config.controller;
  const awareOn = localDate(incident.awareAt, timeZone);
  const { rules, severity, duties } = assess(read.facts, { regime, on: awareOn });
  const now = ctx.now();
  try {
    const assessment = await ctx.data.transact(now, async (tx): Promise<IncidentAssessmentRow> => {
      const number = (await tx.common.incidentAssessments.count({ incidentId: incident.id })) + 1;
      const row: IncidentAssessmentRow = {
        incidentId: incident.id,
        number,
        facts: { ...read.facts },
        regime,
        awareOn,
        rules,
        scoreLow: severity.range.low,
        scoreHigh: severity.range.high,
        bandLow: severity.bands.low,
        bandHigh: severity.bands.high,
        duties: duties.map(({ judgement: _, departs: __, stands: ___, ...duty }) => duty),
        judgementsSealed: judgements.length
          ? await sealIncidentWords(ctx.keyService, tx, incident, JSON.stringify(judgements))
          : null,
        assessedBy: ctx.viewer.accountId,
        assessedAt: now,
      };
      await tx.common.incidentAssessments.insert(row);
      await noteUntold(tx, ctx.keyService, incident);
      tx.record({
        action: 'assess-incident',
        viewer: ctx.viewer,
        facts: {
          incidentId: incident.id,
          number,
          rules,
          scoreLow: row.scoreLow,
          scoreHigh: row.scoreHigh,
          judged: judgements.map(({ duty, verdict }) => `${duty}: ${verdict}`).join(', '),
        },
      });
      return row;
    });
    return { kind: 'IncidentAssessed', assessment };
  } catch (error) {
    if (isDuplicate(error)) return ASSESSED_MEANWHILE;
    throw error;
  }
}
