import {
  isNull,
  type ProcessingLimitRow,
  type SubjectScope,
  type Transaction,
  type Where,
} from '@rightful/data';
import type { RequestId } from '@rightful/policy';

/** Between telling somebody that a limit ends and its end, so that they can do something about it. */
export const LIFT_NOTICE_MS = 7 * 24 * 60 * 60_000;

/** The person took their request back: what it limited is theirs to allow again. */
export const liftAtOnce = (tx: Transaction, scope: SubjectScope, requestId: RequestId): Promise<number> =>
  tx.ofCase(scope).processingLimits.update({ requestId, liftedAt: isNull() }, { liftedAt: tx.now });

/** From when on the limits of a request end, for a person who is told so in this transaction (Art. 18(3)); of some of them where `which` says so. Null: none is left. */
export async function announceLifting(
  tx: Transaction,
  scope: SubjectScope,
  requestId: RequestId,
  which: Where<ProcessingLimitRow> = {},
): Promise<Date | null> {
  const liftsAt = new Date(tx.now.getTime() + LIFT_NOTICE_MS);
  const announced = await tx
    .ofCase(scope)
    .processingLimits.update(
      { ...which, requestId, liftedAt: isNull(), liftToldAt: isNull() },
      { liftToldAt: tx.now, liftsAt },
    );
  return announced > 0 ? liftsAt : null;
}
