import {
  isNull,
  oneOf,
  type RequestRow,
  type SubjectScope,
  type Transaction,
  type Where,
} from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import { letProposalsFall } from './let-proposals-fall.ts';
import { OPEN_STATES, TRANSITIONS, type Transition } from './request-states.ts';

/** What was asked for does not happen: an erasure that waits for its date least of all. */
const ENDS_WITHOUT: readonly Transition[] = ['withdraw', 'refuse', 'close'];

/**
 * Takes a request over one transition, by one conditional update: false when it was not in a state from which that
 * leads on, or when `and` no longer holds. An open request that froze stays open; an answered one stays answered. What was
 * opened for a review, and what was proposed, ends with the state for which it was.
 */
export async function changeState(
  tx: Transaction,
  scope: SubjectScope,
  id: RequestId,
  transition: Transition,
  set: Partial<RequestRow> = {},
  and: Where<RequestRow> = {},
): Promise<boolean> {
  const { from, to } = TRANSITIONS[transition];
  const opens = OPEN_STATES.includes(to);
  const mark: Partial<RequestRow> = transition === 'freeze' ? {} : { openMark: opens ? 1 : null };
  const { erasures, requests, reviews } = tx.ofCase(scope);
  const changed = await requests.update({ ...and, id, state: oneOf(from) }, { ...set, ...mark, state: to });
  if (changed !== 1) return false;
  await reviews.update({ requestId: id, closedAt: isNull() }, { closedAt: tx.now });
  if (ENDS_WITHOUT.includes(transition))
    await erasures.update({ requestId: id, state: 'waiting' }, { state: 'taken-back', delayedBy: null });
  await letProposalsFall(tx, scope, id);
  return true;
}
