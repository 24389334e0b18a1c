import { caseScope, type Data, type DecisionRow, type SubjectScope } from '@rightful/data';
import type { RefusalGround } from '@rightful/law';
import { idToBytes } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { openReason } from '../reasons/open-reason.ts';
import { refusalGroundFor } from '../requests/refusal-grounds-for.ts';

/** What officers write for a decision. It lies sealed in its row. */
export interface DecisionWords {
  /** Why, for the other officer; of a refusal, whole or in part, as the customer reads it. */
  readonly reason: string;
  /** Granting in part: what is granted, as the customer reads it. */
  readonly answer?: string;
  /** Rectification granted in part: what the transcript shall say. */
  readonly correctText?: string;
}

const NO_WORDS: DecisionWords = { reason: '' };

/** The words of a decision, for whoever has the scope; none where they were written before words were sealed. */
export async function openDecisionWords(
  data: Pick<Data, 'keyring'>,
  scope: SubjectScope,
  { id, wordsSealed, keyVersion }: DecisionRow,
): Promise<DecisionWords> {
  const text = await openReason(data, scope, idToBytes(id), wordsSealed, keyVersion);
  return text === null ? NO_WORDS : (JSON.parse(text) as DecisionWords);
}

export const decisionWordsOf = (ctx: OfficerContext, row: DecisionRow): Promise<DecisionWords> =>
  openDecisionWords(ctx.data, caseScope(ctx.viewer, row.subjectId), row);

/** The ground on which a decision refuses something; null for any other. */
export async function decisionGroundOf(
  ctx: OfficerContext,
  { subjectId, requestId, what }: DecisionRow,
): Promise<RefusalGround | null> {
  if (!requestId || !what.ground) return null;
  const { requests } = ctx.data.ofCase(caseScope(ctx.viewer, subjectId));
  const request = await requests.one({ id: requestId });
  return request && refusalGroundFor(request, what.ground);
}

/** Why the second officer said yes or no; null while nobody did. */
export const verdictWordsOf = (ctx: OfficerContext, row: DecisionRow): Promise<string | null> =>
  openReason(
    ctx.data,
    caseScope(ctx.viewer, row.subjectId),
    idToBytes(row.id),
    row.decidedSealed,
    row.keyVersion,
    'verdict',
  );
