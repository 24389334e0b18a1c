import { atMost, isNull, type LegalHoldRow, oneOf, taskScope } from '@rightful/data';
import { isWhole } from '../erasure/plan-erasure.ts';
import { ERASE } from '../erasure/run-erasure.ts';
import { taskContext } from '../portal/context.ts';
import { isCovered } from '../requests/is-covered.ts';
import { notDecidable, type Settlement, type Settling } from './settle.ts';

const NOTHING_ON_HOLD = notDecidable('NOTHING_ON_HOLD', 'No erasure waits here for a legal hold to end.');

/**
 * Lifts every legal hold that stood when it was proposed and keeps something that the erasure means: that is erased with
 * the rest, on its date. A hold on anything else, or that was placed since, stays: nobody proposed its end.
 */
export const eraseOnHold: Settlement = {
  check: async (settling) => ((await holdsAgainst(settling)).length > 0 ? null : NOTHING_ON_HOLD),
  async settle(settling) {
    const holds = await holdsAgainst(settling);
    const { tx, scope, request } = settling;
    if (!request || holds.length === 0) return NOTHING_ON_HOLD;
    const cases = tx.ofCase(scope);
    await cases.legalHolds.update({ id: oneOf(holds.map(({ id }) => id)) }, { liftedAt: tx.now });
    await cases.erasures.update({ requestId: request.id, state: 'waiting' }, { delayedBy: null });
    return null;
  },
  nudges: [ERASE],
};

async function holdsAgainst({ ctx, tx, scope, request, proposedAt }: Settling): Promise<LegalHoldRow[]> {
  if (request?.kind !== 'erasure' || request.openMark !== 1) return [];
  const standing = { liftedAt: isNull(), placedAt: atMost(proposedAt) };
  const holds = await tx.ofCase(scope).legalHolds.find(standing);
  if (isWhole(request)) return holds;
  const { recordings } = tx.owned(taskScope(taskContext(ctx, 'erase-on-hold').viewer, scope.subjectId));
  const named = await recordings.find({ id: oneOf(holds.flatMap(({ recordingId }) => recordingId ?? [])) });
  const meant = new Set(named.filter((row) => isCovered(row, request)).map(({ id }) => id));
  return holds.filter(({ recordingId }) => recordingId === null || meant.has(recordingId));
}
