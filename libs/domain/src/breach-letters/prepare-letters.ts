import { type BreachLetterRow, type IncidentRow, isDuplicate, taskScope } from '@rightful/data';
import { newId, type SubjectId } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';
import { affectedBy } from './affected-by.ts';
import { isExcepted } from './letter-rulings.ts';
import { openLetterTexts } from './letter-texts.ts';
import { isUntold, noteUntold } from './note-untold.ts';
import { sendBreachLetter } from './send-breach-letter.ts';
import { MOST_LETTERS } from './waiting-letters.ts';

/**
 * Keeps one letter for each person whom an incident touches, and sends those that two officers released. Whoever turns out to be
 * touched later has a letter that waits for a release of its own; nobody gets two.
 */
export async function prepareLetters(portal: Portal, incident: IncidentRow): Promise<void> {
  const { data } = portal;
  const letters = await data.across.breachLettersOf(incident.id, MOST_LETTERS);
  const known = new Set(letters.map(({ subjectId }) => subjectId));
  for (const subjectId of await affectedBy(portal, incident))
    if (!known.has(subjectId)) await prepare(portal, incident, subjectId);
  if ((await isUntold(data, portal.keyService, incident)) !== incident.isUntold)
    await data.transact(portal.now(), (tx) => noteUntold(tx, portal.keyService, incident));
  await sendReleased(portal, incident, letters);
}

/** The same for what two officers released after the end of an incident. */
export async function sendLateLetters(portal: Portal): Promise<void> {
  const { data } = portal;
  const waiting = await data.across.releasedLetters(MOST_LETTERS);
  for (const id of new Set(waiting.map(({ incidentId }) => incidentId))) {
    const incident = await data.common.incidents.one({ id, state: 'closed' });
    if (incident) await sendReleased(portal, incident, await data.across.breachLettersOf(id, MOST_LETTERS));
  }
}

async function sendReleased(
  portal: Portal,
  incident: IncidentRow,
  letters: readonly BreachLetterRow[],
): Promise<void> {
  const due = letters.filter(({ releasedAt, sentAt, exception }) => releasedAt && !sentAt && !exception);
  if (due.length === 0 || (await isExcepted(portal, incident))) return;
  for (const text of await portal.data.common.breachLetterTexts.find({ incidentId: incident.id })) {
    const its = due.filter(({ textNumber }) => textNumber === text.number);
    if (its.length === 0) continue;
    const texts = await openLetterTexts(portal, text);
    for (const letter of its) await sendBreachLetter(portal, incident, letter, texts);
  }
}

async function prepare(
  { data, now }: Portal,
  { id: incidentId }: IncidentRow,
  subjectId: SubjectId,
): Promise<void> {
  const at = now();
  const viewer = { kind: 'system', task: 'prepare-letters' } as const;
  const about = taskScope(viewer, subjectId);
  const row: BreachLetterRow = {
    subjectId,
    id: newId('breachLetter', at),
    incidentId,
    preparedAt: at,
    ...{ releasedAt: null, textNumber: null, locale: null, bodySealed: null, keyVersion: null, sentAt: null },
    ...{ mailId: null, deliveredAt: null, readAt: null, failedAt: null, failure: null },
    ...{ postedAt: null, postedBy: null, exception: null, exceptedAt: null },
  };
  try {
    await data.transact(at, async (tx) => {
      await tx.ofCase(about).breachLetters.insert(row);
      tx.record({ action: 'prepare-letter', viewer, about, facts: { incidentId, letterId: row.id } });
    });
  } catch (error) {
    // Another node did it at the same moment.
    if (!isDuplicate(error)) throw error;
  }
}
