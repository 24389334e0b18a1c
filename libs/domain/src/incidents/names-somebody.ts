import { type IncidentRow, oneOf } from '@rightful/data';
import { namesIn } from '@rightful/law';
import type { SubjectId } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';
import { batches } from './freeze-plan.ts';

type Known = Pick<Portal, 'data' | 'config'>;

/** Of more people than these one family name or another stands in every text. */
const MOST_FAMILIES = 50;

/** Names, addresses, customer and serial numbers of everybody whom an incident touches: what nothing written about it may hold. */
export const namesOfTouched = async (portal: Known, incident: Pick<IncidentRow, 'id'>): Promise<string[]> =>
  namesOf(portal, await portal.data.across.touchedSubjects(incident.id));

async function namesOf({ data, config }: Known, subjectIds: readonly SubjectId[]): Promise<string[]> {
  const names: string[] = [];
  const numbers: string[] = [];
  for (const some of batches(subjectIds)) {
    const [subjects, accounts, serials] = await Promise.all([
      data.common.subjects.find({ id: oneOf(some) }),
      data.common.accounts.find({ subjectId: oneOf(some) }),
      data.across.serialsOf(some),
    ]);
    names.push(...[...subjects, ...accounts].map(({ displayName }) => displayName));
    numbers.push(...subjects.map(({ customerNumber }) => customerNumber ?? ''), ...serials);
    numbers.push(...accounts.map(({ email }) => email));
  }
  const families = subjectIds.length > MOST_FAMILIES ? [] : familiesOf(names, config.controller.name);
  return [...names, ...families, ...numbers];
}

/** The last word of each name of several, but for words that the controller's own name has. */
function familiesOf(names: readonly string[], controller: string): string[] {
  const own = new Set(controller.split(/\s+/));
  const words = names.map((name) => name.trim().split(/\s+/));
  return words.flatMap((parts) => (parts.length > 1 ? parts.slice(-1) : [])).filter((one) => !own.has(one));
}

/** Whether words about an incident name somebody whom it touches: the register is kept when they have long been erased. */
export const namesSomebody = async (
  portal: Known,
  incident: Pick<IncidentRow, 'id'>,
  words: string,
): Promise<boolean> => namesIn(words, await namesOfTouched(portal, incident));

/** Whether words name one of these people. */
export const namesOneOf = async (
  portal: Known,
  subjectIds: readonly SubjectId[],
  words: string,
): Promise<boolean> => namesIn(words, await namesOf(portal, subjectIds));
