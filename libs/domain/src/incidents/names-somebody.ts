import { type IncidentRow, oneOf } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';
import { batches } from './freeze-plan.ts';
import { touchedBy } from './touched-by.ts';

/** Shorter ones stand in every other sentence. */
const SHORTEST_NAME = 4;

/** Names and addresses of everybody whom an incident touches: what nothing written about it may hold. */
export const namesOfTouched = async (
  portal: Pick<Portal, 'data'>,
  incident: Pick<IncidentRow, 'id'>,
): Promise<string[]> => namesOf(portal, await touchedBy(portal.data, incident));

async function namesOf(portal: Pick<Portal, 'data'>, subjectIds: readonly SubjectId[]): Promise<string[]> {
  const names: string[] = [];
  for (const some of batches(subjectIds)) {
    const [subjects, accounts] = await Promise.all([
      portal.data.common.subjects.find({ id: oneOf(some) }),
      portal.data.common.accounts.find({ subjectId: oneOf(some) }),
    ]);
    names.push(...subjects.flatMap(({ displayName, customerNumber }) => [displayName, customerNumber ?? '']));
    names.push(...accounts.flatMap(({ displayName, email }) => [displayName, email]));
  }
  return names.filter((name) => name.length >= SHORTEST_NAME);
}

/** Whether words about an incident name somebody whom it touches: the register is kept when they have long been erased. */
export const namesSomebody = async (
  portal: Pick<Portal, 'data'>,
  incident: Pick<IncidentRow, 'id'>,
  words: string,
): Promise<boolean> => namesOneOf(portal, await touchedBy(portal.data, incident), words);

/** Whether words name one of these people. */
export async function namesOneOf(
  portal: Pick<Portal, 'data'>,
  subjectIds: readonly SubjectId[],
  words: string,
): Promise<boolean> {
  const said = words.toLocaleLowerCase();
  return (await namesOf(portal, subjectIds)).some((name) => said.includes(name.toLocaleLowerCase()));
}
