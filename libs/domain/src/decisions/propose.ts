import { caseScope, type DecisionKind, type DecisionRow, isDuplicate } from '@rightful/data';
import { idToBytes, newId } from '@rightful/policy';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { sealReason } from '../reasons/seal-reason.ts';
import { readWords } from '../requests/steps/read-words.ts';
import type { RequestChangedMeanwhile, SeenRequest } from '../requests/steps/step-in-request.ts';
import { changedMeanwhile } from '../requests/steps/step-in-request.ts';
import type { NotHeard } from '../reviews/not-heard.ts';
import type { DecisionWords } from './decision-words.ts';
import { isOneOf } from './is-one-of.ts';
import { type NotDecidable, notDecidable } from './settle.ts';
import { settlementOf } from './settlements.ts';

export type ProposeResult =
  | { readonly kind: 'DecisionProposed'; readonly decision: DecisionRow }
  | StepUpNeeded
  | RequestChangedMeanwhile
  | NotHeard
  | NotDecidable
  | Refusal<'AlreadyProposed'>;

const LONGEST_REASON = 1000;
const REASON_NEEDED = notDecidable(
  'REASON_NEEDED',
  `Say why, for the other officer, in at most ${LONGEST_REASON} characters.`,
);
const NO_SUCH_REQUEST = notDecidable('NO_SUCH_REQUEST', 'There is no open request of this id.');
const OWN_CASE = notDecidable('OWN_CASE', 'This is your own request. Other officers answer it.');
const ALREADY_PROPOSED: Refusal<'AlreadyProposed'> = {
  kind: 'AlreadyProposed',
  code: 'ALREADY_PROPOSED',
  message: 'Somebody proposed something for this already. It waits for another officer.',
  path: null,
};

/**
 * The first pair of eyes: an officer proposes what no officer does alone, on the version of the request that they saw, with
 * a fresh proof. Nothing takes effect before another person confirms it (`decide`).
 */
export async function propose(
  ctx: OfficerContext,
  kind: DecisionKind,
  { requestId, version }: SeenRequest,
  why: string,
  what: DecisionRow['what'] = {},
  besides: Omit<DecisionWords, 'reason'> = {},
): Promise<ProposeResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const reason = readWords(why, LONGEST_REASON);
  if (!reason) return REASON_NEEDED;
  const owner = await ctx.data.across.ownerOf('request', requestId);
  if (!owner) return NO_SUCH_REQUEST;
  if (await isOneOf(ctx, [owner])) return OWN_CASE;
  const scope = caseScope(ctx.viewer, owner);
  const now = ctx.now();
  try {
    return await ctx.data.transact(now, async (tx): Promise<ProposeResult> => {
      const cases = tx.ofCase(scope);
      const request = await cases.requests.one({ id: requestId, openMark: 1 });
      if (!request) return NO_SUCH_REQUEST;
      // The list shows it to the others; and what they saw before is old now.
      const seen = { id: requestId, version, openMark: 1 };
      if ((await cases.requests.update(seen, { actAt: request.actAt })) !== 1)
        return changedMeanwhile(ctx, { requestId, version });
      const words: DecisionWords = { ...besides, reason };
      const settling = { ctx, tx, scope, request, what, words, proposedAt: now };
      const refused = await settlementOf(kind).check(settling);
      if (refused) return refused;
      const id = newId('decision', now);
      const { sealed, keyVersion } = await sealReason(tx, scope, idToBytes(id), JSON.stringify(words));
      const decision: DecisionRow = {
        subjectId: owner,
        id,
        kind,
        requestId,
        what,
        wordsSealed: sealed,
        keyVersion,
        state: 'proposed',
        openMark: 1,
        about: Buffer.from(idToBytes(requestId)),
        proposedBy: ctx.viewer.accountId,
        proposedAt: now,
        decidedBy: null,
        decidedAt: null,
        decidedSealed: null,
        effectiveAt: null,
        appliedAt: null,
      };
      await cases.decisions.insert(decision);
      tx.record({
        action: 'propose-decision',
        viewer: ctx.viewer,
        about: scope,
        facts: { decisionId: decision.id, decision: kind, requestId },
      });
      return { kind: 'DecisionProposed', decision };
    });
  } catch (error) {
    if (isDuplicate(error)) return ALREADY_PROPOSED;
    throw error;
  }
}
