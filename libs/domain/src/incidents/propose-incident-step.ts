import { type IncidentDecisionRow, type IncidentRow, isDuplicate, type Transaction } from '@rightful/data';
import { type IncidentId, newId } from '@rightful/policy';
import { isOneOf } from '../decisions/is-one-of.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';
import {
  INCIDENT_CHANGED,
  type IncidentStepRefused,
  type IncidentStepResult,
  LONGEST_INCIDENT_WORDS,
  NAMES_SOMEBODY,
  NO_SUCH_INCIDENT,
  notPossible,
  OWN_CASE,
  WORDS_NEEDED,
} from './incident-outcomes.ts';
import { sealIncidentWords } from './incident-words.ts';
import { isDoubtStanding } from './is-doubt-standing.ts';
import { isUnderLaw } from './is-under-law.ts';
import { stateFor } from './letter-steps.ts';
import { namesSomebody } from './names-somebody.ts';
import { keptOpen, stillOpen } from './still-open.ts';

export interface SeenIncident {
  readonly incidentId: IncidentId;
  /** As the officer saw it. */
  readonly version: number;
  /** Why, for the other officer and for the register. */
  readonly words: string;
}

const ALREADY_PROPOSED = notPossible(
  'ALREADY_PROPOSED',
  'Somebody proposed something for this incident already. It waits for another officer.',
);
const DOUBT_STANDS = notPossible(
  'DOUBT_STANDS',
  'A doubt about a device is not settled yet. What it froze waits for that decision.',
);
const STILL_OPEN_UNSAID = notPossible(
  'STILL_OPEN_UNSAID',
  `Something is still open. Say why the incident ends all the same, in at most ${LONGEST_INCIDENT_WORDS} characters.`,
  'despite',
);
const AWARENESS_WRONG = notPossible(
  'AWARENESS_WRONG',
  'Somebody becomes aware at a moment that is past, under the law in force, and not at the one that stands there already.',
  'awareAt',
);

/** That the clock began at another moment than it says: awareness is a reasonable certainty, and it is argued. */
export const proposeAwareness = (
  ctx: OfficerContext,
  { awareAt, ...seen }: SeenIncident & { readonly awareAt: Date },
): Promise<IncidentStepResult> =>
  propose(ctx, 'awareness', seen, { awareAt: awareAt.toISOString() }, (incident) => {
    const stands = awareAt.getTime() === incident.awareAt.getTime();
    return stands || awareAt > ctx.now() || !isUnderLaw(ctx, awareAt) ? AWARENESS_WRONG : null;
  });

/** That everything this incident froze is let go, while it stays open. */
export const proposeLiftingFreeze = (ctx: OfficerContext, seen: SeenIncident): Promise<IncidentStepResult> =>
  propose(ctx, 'lift-freeze', seen, {});

export interface Ending {
  readonly outcome: 'breach' | 'no-breach';
  readonly keepsFrozen: boolean;
  /** Why it ends although something is still open; needed where something is. */
  readonly despite?: string | null;
}

/** That it ends: what it was, whether what it froze stays so, and why all the same where something is still open. */
export async function proposeClosingIncident(
  ctx: OfficerContext,
  { outcome, keepsFrozen, ...seen }: SeenIncident & Ending,
): Promise<IncidentStepResult> {
  const open = await stillOpen(ctx, { id: seen.incidentId });
  const isArgued = open.length === 0 || readWords(seen.despite, LONGEST_INCIDENT_WORDS) !== null;
  return propose(ctx, 'close', seen, { outcome, keepsFrozen, ...keptOpen(open) }, () =>
    isArgued ? null : STILL_OPEN_UNSAID,
  );
}

/** What all steps share: `alongside` writes what the step is about, in the same transaction. */
export async function propose(
  ctx: OfficerContext,
  kind: IncidentDecisionRow['kind'],
  seen: SeenIncident & Pick<Ending, 'despite'>,
  what: IncidentDecisionRow['what'],
  check: (incident: IncidentRow) => IncidentStepRefused | null = () => null,
  alongside: (tx: Transaction) => Promise<void> = async () => undefined,
): Promise<IncidentStepResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const words = readWords(seen.words, LONGEST_INCIDENT_WORDS);
  if (!words) return WORDS_NEEDED;
  const despite = readWords(seen.despite, LONGEST_INCIDENT_WORDS);
  const { incidentId: id, version } = seen;
  const incident = await ctx.data.common.incidents.one({ id, ...stateFor(kind) });
  if (!incident) return NO_SUCH_INCIDENT;
  const refused = check(incident);
  if (refused) return refused;
  const touched = await ctx.data.across.touchedSubjects(incident.id);
  if (await isOneOf(ctx, touched)) return OWN_CASE;
  if ((kind === 'lift-freeze' || kind === 'close') && (await isDoubtStanding(ctx, incident, touched)))
    return DOUBT_STANDS;
  if (await namesSomebody(ctx, incident, `${words}\n${despite ?? ''}`)) return NAMES_SOMEBODY;
  const now = ctx.now();
  try {
    return await ctx.data.transact(now, async (tx): Promise<IncidentStepResult> => {
      const standing = { id, version, ...stateFor(kind) };
      if ((await tx.common.incidents.update(standing, { version: version + 1 })) !== 1)
        return INCIDENT_CHANGED;
      const decision: IncidentDecisionRow = {
        id: newId('incidentDecision', now),
        incidentId: id,
        kind,
        what,
        wordsSealed: await sealIncidentWords(ctx.keyService, tx, incident, words),
        despiteSealed: despite ? await sealIncidentWords(ctx.keyService, tx, incident, despite) : null,
        state: 'proposed',
        openMark: 1,
        proposedBy: ctx.viewer.accountId,
        proposedAt: now,
        decidedBy: null,
        decidedAt: null,
        decidedSealed: null,
      };
      await tx.common.incidentDecisions.insert(decision);
      await alongside(tx);
      tx.record({
        action: 'propose-incident-step',
        viewer: ctx.viewer,
        facts: { incidentId: id, decisionId: decision.id, step: kind },
      });
      return { kind: 'IncidentStepProposed', decision };
    });
  } catch (error) {
    if (isDuplicate(error)) return ALREADY_PROPOSED;
    throw error;
  }
}
