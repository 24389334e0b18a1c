import { type FullScope, isNull, oneOf, type Transaction } from '@rightful/data';
import type { IncidentId } from '@rightful/policy';
import { standingFreezes } from '../incidents/standing-freezes.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import { changeState } from '../requests/change-state.ts';
import { COPY_KINDS } from '../requests/request-states.ts';

/**
 * Packs anew what this incident stopped while it was still being packed, from the beginning: without what stays frozen, and
 * past the gate. What had been answered before it froze is over: whoever wants a copy again asks for one. A subject for whom another open incident still holds what it froze waits for that one.
 */
export async function resumeRequests(
  tx: Transaction,
  scope: FullScope,
  incidentId: IncidentId,
): Promise<void> {
  const { frozenThings, requests } = tx.owned(scope);
  const incidentIds = [...new Set((await frozenThings.find({})).map((row) => row.incidentId))];
  const others = incidentIds.filter((id) => id !== incidentId);
  if ((await standingFreezes(tx, others)).some(({ state }) => state === 'open')) return;
  const stopped = { kind: oneOf(COPY_KINDS), state: 'frozen', openMark: 1 } as const;
  for (const { id } of await requests.find(stopped))
    await changeState(tx, scope, id, 'resume', { packedAt: null, attempts: 0, findings: [] });
  const answered = { kind: oneOf(COPY_KINDS), state: 'frozen', openMark: isNull() } as const;
  const settled = await requests.find(answered);
  for (const { id } of settled) await changeState(tx, scope, id, 'settle');
  // The page of what froze says that they hear of it.
  if (settled.length > 0) await writeMailToSubject(tx, tx.now, scope.subjectId, { kind: 'something-waits' });
}
