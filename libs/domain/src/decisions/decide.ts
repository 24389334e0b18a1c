import { caseScope, type DecisionRow, type DecisionState } from '@rightful/data';
import { type DecisionId, idToBytes, parseId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { sealReason } from '../reasons/seal-reason.ts';
import { readWords } from '../requests/steps/read-words.ts';
import { changedMeanwhile, type RequestChangedMeanwhile } from '../requests/steps/step-in-request.ts';
import type { NotHeard } from '../reviews/not-heard.ts';
import { openDecisionWords } from './decision-words.ts';
import { isOneOf } from './is-one-of.ts';
import { isOtherPerson } from './is-other-person.ts';
import { type NotDecidable, notDecidable } from './settle.ts';
import { settlementOf } from './settlements.ts';

export type Verdict = 'confirm' | 'reject';

export interface SeenDecision {
  readonly decisionId: DecisionId;
  /** Of the request that it is about, as the officer saw it; left out where it is about none. */
  readonly version: number | null;
  /** Of what is about no request, and to which people may object meanwhile: as the officer saw it. Default: proposed. */
  readonly state?: DecisionState;
}

export type DecideResult =
  | { readonly kind: 'DecisionMade'; readonly decision: DecisionRow }
  | StepUpNeeded
  | RequestChangedMeanwhile
  | Refusal<'SecondOfficerNeeded'>
  | NotHeard
  | NotDecidable;

const LONGEST_REASON = 1000;
const NO_SUCH_DECISION = notDecidable(
  'NO_SUCH_DECISION',
  'Nothing waits here for a second officer any more.',
);
const DECISION_CHANGED = notDecidable(
  'DECISION_CHANGED',
  'Somebody objected to this, or decided on it, since you opened it. Look at it as it is now, then decide.',
);
const REASON_NEEDED = notDecidable(
  'REASON_NEEDED',
  `Say what you looked at, in at most ${LONGEST_REASON} characters.`,
);
const SECOND_OFFICER_NEEDED: Refusal<'SecondOfficerNeeded'> = {
  kind: 'SecondOfficerNeeded',
  code: 'SECOND_OFFICER_NEEDED',
  message: 'Another person must decide on this: not who proposed it, and no customer whom it concerns.',
  path: ['decisionId'],
};

/** Undoes what was written in the change. */
class Refused extends Error {
  constructor(readonly result: DecideResult) {
    super(result.kind);
  }
}

/**
 * The second pair of eyes: another person, freshly proven, confirms or rejects on what they saw. A confirmation carries it
 * out in the same transaction, and checks everything anew; who proposed it may only take it back (`reject`).
 */
export async function decide(
  ctx: OfficerContext,
  { decisionId: id, version, state: seenState = 'proposed' }: SeenDecision,
  verdict: Verdict,
  why: string,
): Promise<DecideResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const decidedReason = readWords(why, LONGEST_REASON);
  if (!decidedReason) return REASON_NEEDED;
  const owner = await ctx.data.across.ownerOf('decision', id);
  if (!owner) return NO_SUCH_DECISION;
  const scope = caseScope(ctx.viewer, owner);
  const now = ctx.now();
  let nudges: readonly string[] = [];
  const result = await ctx.data
    .transact(now, async (tx): Promise<DecideResult> => {
      const cases = tx.ofCase(scope);
      const decision = await cases.decisions.one({ id, openMark: 1 });
      if (!decision) return NO_SUCH_DECISION;
      const isOwn = decision.proposedBy === ctx.viewer.accountId;
      const takesBack = isOwn && verdict === 'reject';
      if (!takesBack && (await isNoSecond(ctx, decision))) return SECOND_OFFICER_NEEDED;
      if (!takesBack && !decision.requestId && decision.state !== seenState) return DECISION_CHANGED;
      const request = decision.requestId && (await cases.requests.one({ id: decision.requestId }));
      if (request) {
        const seen = { id: request.id, version: version ?? -1 };
        if ((await cases.requests.update(seen, { actAt: request.actAt })) !== 1)
          return changedMeanwhile(ctx, { requestId: request.id, version: version ?? 0 });
      }
      const settlement = settlementOf(decision.kind);
      const waitsMs = 'waitsMs' in settlement ? settlement.waitsMs : 0;
      const yes = waitsMs ? 'confirmed' : 'applied';
      const state = verdict === 'confirm' ? yes : takesBack ? 'withdrawn' : 'rejected';
      const verdictSealed = await sealReason(
        tx,
        scope,
        idToBytes(id),
        decidedReason,
        'verdict',
        decision.keyVersion,
      );
      const made = {
        state,
        openMark: null,
        decidedBy: ctx.viewer.accountId,
        decidedAt: now,
        decidedSealed: verdictSealed.sealed,
        effectiveAt: waitsMs && state === 'confirmed' ? new Date(now.getTime() + waitsMs) : null,
        appliedAt: state === 'applied' ? now : null,
      } as const;
      const standing = { id, openMark: 1, state: decision.state };
      if ((await cases.decisions.update(standing, made)) !== 1) return DECISION_CHANGED;
      const { what, proposedAt } = decision;
      const words = await openDecisionWords(tx, scope, decision);
      const settling = { ctx, tx, scope, request: request || null, what, words, proposedAt };
      if (verdict === 'confirm') {
        const carryOut = 'settle' in settlement ? settlement.settle : settlement.check;
        const refused = await carryOut(settling);
        if (refused) throw new Refused(refused);
      } else await settlement.undo?.(settling);
      nudges = settlement.nudges ?? [];
      tx.record({
        action: 'decide',
        viewer: ctx.viewer,
        about: scope,
        facts: { decisionId: id, decision: decision.kind, requestId: decision.requestId, verdict: state },
      });
      return { kind: 'DecisionMade', decision: { ...decision, ...made } };
    })
    .catch((error: unknown): DecideResult => {
      if (error instanceof Refused) return error.result;
      throw error;
    });
  if (result.kind === 'DecisionMade') {
    await Promise.all([...nudges, SEND_MAIL].map((job) => ctx.jobs.nudge(job as typeof SEND_MAIL)));
  }
  return result;
}

/** Whether this officer cannot be the second: the first under another account, or somebody whom it concerns as a customer. */
export async function isNoSecond(
  ctx: OfficerContext,
  { proposedBy, subjectId, what }: Pick<DecisionRow, 'proposedBy' | 'subjectId' | 'what'>,
): Promise<boolean> {
  if (!(await isOtherPerson(ctx, proposedBy))) return true;
  const deviceId = parseId('device', String(what.deviceId));
  const owners = deviceId ? await ctx.data.across.ledgerOf([deviceId]) : [];
  return isOneOf(ctx, [subjectId, ...owners.map((line) => line.subjectId)]);
}
