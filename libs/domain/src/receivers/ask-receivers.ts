import {
  type IncidentRow,
  isDuplicate,
  type ReceiverAskRow,
  type Transaction,
  taskScope,
} from '@rightful/data';
import { type AccountId, newId, type SubjectId, type Viewer } from '@rightful/policy';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import type { Portal } from '../portal/portal.ts';

const DAY_MS = 24 * 60 * 60_000;
/** How long a receiver has to delete and to say so; half of it later they are reminded. */
export const ANSWER_WITHIN_MS = 7 * DAY_MS;
export const REMIND_AFTER_MS = 3 * DAY_MS;

/**
 * Asks these people to delete what they received in this incident, once each, and tells them by mail that something waits in
 * the portal. Answers how many were asked anew.
 */
export async function askReceivers(
  { data, now }: Pick<Portal, 'data' | 'now'>,
  viewer: Viewer,
  incident: Pick<IncidentRow, 'id'>,
  subjectIds: readonly SubjectId[],
): Promise<number> {
  const asked = new Set((await data.across.receiverAsksOf(incident.id, MOST)).map((row) => row.subjectId));
  let count = 0;
  for (const subjectId of new Set(subjectIds)) {
    if (asked.has(subjectId)) continue;
    try {
      await data.transact(now(), (tx) => ask(tx, viewer, incident, subjectId));
      count += 1;
    } catch (error) {
      // Somebody else asked at the same moment.
      if (!isDuplicate(error)) throw error;
    }
  }
  return count;
}

const MOST = 10_000;

async function ask(
  tx: Transaction,
  viewer: Viewer,
  { id: incidentId }: Pick<IncidentRow, 'id'>,
  subjectId: SubjectId,
): Promise<void> {
  const scope = taskScope({ kind: 'system', task: 'ask-receivers' }, subjectId);
  const answerBy = new Date(tx.now.getTime() + ANSWER_WITHIN_MS);
  const askedBy: AccountId | null = viewer.kind === 'officer' ? viewer.accountId : null;
  const row: ReceiverAskRow = {
    subjectId,
    id: newId('receiverAsk', tx.now),
    incidentId,
    askedBy,
    askedAt: tx.now,
    answerBy,
    remindedAt: null,
    lapsedAt: null,
    confirmedAt: null,
    allCopiesDeleted: null,
    passedOn: null,
    wordsSealed: null,
    keyVersion: null,
  };
  await tx.ofCase(scope).receiverAsks.insert(row);
  await writeMailToSubject(tx, tx.now, subjectId, {
    kind: 'deletion-asked',
    answerBy: answerBy.toISOString(),
  });
  tx.record({
    action: 'ask-receiver',
    viewer,
    about: scope,
    facts: { incidentId, askId: row.id },
  });
}
