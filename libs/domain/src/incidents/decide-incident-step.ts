import type { IncidentDecisionRow } from '@rightful/data';
import type { IncidentDecisionId } from '@rightful/policy';
import { isOneOf } from '../decisions/is-one-of.ts';
import { isOtherPerson } from '../decisions/is-other-person.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';
import {
  INCIDENT_CHANGED,
  type IncidentStepResult,
  LONGEST_INCIDENT_WORDS,
  NAMES_SOMEBODY,
  notPossible,
  WORDS_NEEDED,
} from './incident-outcomes.ts';
import { sealIncidentWords } from './incident-words.ts';
import { stateFor } from './letter-steps.ts';
import { namesSomebody } from './names-somebody.ts';
import { settleIncidentStep } from './settle-incident-step.ts';
import { isMoreOpen, openAsKept, stillOpen } from './still-open.ts';
import { TEND_INCIDENTS } from './tend-incidents.ts';

const NO_SUCH_PROPOSAL = notPossible('NO_SUCH_PROPOSAL', 'Nothing waits here for a second officer any more.');
const SECOND_OFFICER_NEEDED = notPossible(
  'SECOND_OFFICER_NEEDED',
  'Another person must decide on this: not who proposed it, and no customer whom it touches.',
);

const MORE_IS_OPEN = notPossible(
  'MORE_IS_OPEN',
  'More is open now than when this was proposed. Reject it, and look at what is open now.',
);

/**
 * Another person, freshly proven, confirms or rejects what was proposed of an incident, on the version that they saw; a
 * confirmation is carried out in the same transaction. Who proposed it may only take it back.
 */
export async function decideIncidentStep(
  ctx: OfficerContext,
  input: {
    readonly decisionId: IncidentDecisionId;
    readonly version: number;
    readonly verdict: 'confirm' | 'reject';
    readonly words: string;
  },
): Promise<IncidentStepResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const words = readWords(input.words, LONGEST_INCIDENT_WORDS);
  if (!words) return WORDS_NEEDED;
  const decision = await ctx.data.common.incidentDecisions.one({ id: input.decisionId, openMark: 1 });
  const incident =
    decision &&
    (await ctx.data.common.incidents.one({ id: decision.incidentId, ...stateFor(decision.kind) }));
  if (!incident) return NO_SUCH_PROPOSAL;
  const takesBack = decision.proposedBy === ctx.viewer.accountId && input.verdict === 'reject';
  if (!takesBack && !(await isOtherPerson(ctx, decision.proposedBy))) return SECOND_OFFICER_NEEDED;
  if (await isOneOf(ctx, await ctx.data.across.touchedSubjects(incident.id))) return SECOND_OFFICER_NEEDED;
  if (await namesSomebody(ctx, incident, words)) return NAMES_SOMEBODY;
  if (decision.kind === 'close' && input.verdict === 'confirm') {
    const open = await stillOpen(ctx, incident);
    if (isMoreOpen(open, openAsKept(decision.what))) return MORE_IS_OPEN;
  }
  const { id, version } = { id: incident.id, version: input.version };
  const now = ctx.now();
  const state = input.verdict === 'confirm' ? 'applied' : takesBack ? 'withdrawn' : 'rejected';
  const result = await ctx.data.transact(now, async (tx): Promise<IncidentStepResult> => {
    const seen = { id, version, ...stateFor(decision.kind) };
    if ((await tx.common.incidents.update(seen, { version: version + 1 })) !== 1) return INCIDENT_CHANGED;
    const made: Partial<IncidentDecisionRow> = {
      state,
      openMark: null,
      decidedBy: ctx.viewer.accountId,
      decidedAt: now,
      decidedSealed: await sealIncidentWords(ctx.keyService, tx, incident, words),
    };
    const standing = { id: decision.id, openMark: 1 };
    if ((await tx.common.incidentDecisions.update(standing, made)) !== 1) return NO_SUCH_PROPOSAL;
    if (input.verdict === 'confirm') await settleIncidentStep(ctx, tx, incident, decision);
    tx.record({
      action: 'decide-incident-step',
      viewer: ctx.viewer,
      facts: { incidentId: id, decisionId: decision.id, step: decision.kind, verdict: state },
    });
    return { kind: 'IncidentStepDecided', decision: { ...decision, ...made } };
  });
  if (result.kind === 'IncidentStepDecided')
    await Promise.all(['sweep', SEND_MAIL, TEND_INCIDENTS].map((job) => ctx.jobs.nudge(job)));
  return result;
}
