import { type BreachLetterRow, type IncidentRow, isDuplicate, isNotNull, taskScope } from '@rightful/data';
import { newId, type SubjectId } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';
import { affectedBy } from './affected-by.ts';
import { isExcepted } from './letter-rulings.ts';
import { openLetterTexts } from './letter-texts.ts';
import { sendBreachLetter } from './send-breach-letter.ts';

export const MOST_LETTERS = 200_000;

/**
 * Keeps one letter for each person whom an incident touches, and sends each once the words are released. Whoever turns out to be
 * touched later gets the letter that was released; nobody gets it twice.
 */
export async function prepareLetters(portal: Portal, incident: IncidentRow): Promise<void> {
  const { data } = portal;
  const before = await data.across.breachLettersOf(incident.id, MOST_LETTERS);
  const known = new Set(before.map(({ subjectId }) => subjectId));
  const prepared: BreachLetterRow[] = [];
  for (const subjectId of await affectedBy(portal, incident)) {
    if (known.has(subjectId)) continue;
    const letter = await prepare(portal, incident, subjectId);
    if (letter) prepared.push(letter);
  }
  const [released] = await data.common.breachLetterTexts.find(
    { incidentId: incident.id, releasedAt: isNotNull() },
    { order: { number: 'DESC' }, take: 1 },
  );
  if (!released || (await isExcepted(portal, incident))) return;
  const texts = await openLetterTexts(portal, released);
  for (const letter of [...before, ...prepared])
    if (!letter.sentAt && !letter.exception)
      await sendBreachLetter(portal, incident, letter, released, texts);
}

async function prepare(
  { data, now }: Portal,
  { id: incidentId }: IncidentRow,
  subjectId: SubjectId,
): Promise<BreachLetterRow | null> {
  const at = now();
  const viewer = { kind: 'system', task: 'prepare-letters' } as const;
  const about = taskScope(viewer, subjectId);
  const row: BreachLetterRow = {
    subjectId,
    id: newId('breachLetter', at),
    incidentId,
    preparedAt: at,
    ...{ textNumber: null, locale: null, bodySealed: null, keyVersion: null, sentAt: null, mailId: null },
    ...{ deliveredAt: null, readAt: null, failedAt: null, failure: null, postedAt: null, postedBy: null },
    ...{ exception: null, exceptedAt: null },
  };
  try {
    await data.transact(at, async (tx) => {
      await tx.ofCase(about).breachLetters.insert(row);
      tx.record({ action: 'prepare-letter', viewer, about, facts: { incidentId, letterId: row.id } });
    });
    return row;
  } catch (error) {
    // Another node did it at the same moment.
    if (isDuplicate(error)) return null;
    throw error;
  }
}
