import { atMost, isNull } from '@rightful/data';
import { ERASE } from '../erasure/run-erasure.ts';
import { notDecidable, type Settlement, type Settling } from './settle.ts';

const NOTHING_ON_HOLD = notDecidable('NOTHING_ON_HOLD', 'No erasure waits here for a legal hold to end.');

/**
 * Lifts every legal hold that stood when it was proposed, of the person who asked for an erasure: what they kept is erased with
 * the rest, on its date. A hold that was placed since stays, for nobody proposed its end.
 */
export const eraseOnHold: Settlement = {
  check: async (settling) => ((await isErasureOnHold(settling)) ? null : NOTHING_ON_HOLD),
  async settle(settling) {
    if (!(await isErasureOnHold(settling))) return NOTHING_ON_HOLD;
    const { tx, scope, request } = settling;
    if (!request) return NOTHING_ON_HOLD;
    const cases = tx.ofCase(scope);
    await cases.legalHolds.update(standing(settling), { liftedAt: tx.now });
    await cases.erasures.update({ requestId: request.id, state: 'waiting' }, { delayedBy: null });
    return null;
  },
  nudges: [ERASE],
};

const standing = ({ proposedAt }: Settling) => ({ liftedAt: isNull(), placedAt: atMost(proposedAt) });

async function isErasureOnHold(settling: Settling): Promise<boolean> {
  const { tx, scope, request } = settling;
  if (request?.kind !== 'erasure' || request.openMark !== 1) return false;
  return (await tx.ofCase(scope).legalHolds.count(standing(settling))) > 0;
}
