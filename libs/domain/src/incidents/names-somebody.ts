import { type IncidentRow, oneOf } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import { batches } from './freeze-plan.ts';
import { touchedBy } from './touched-by.ts';

/** Shorter ones stand in every other sentence. */
const SHORTEST_NAME = 4;

/** Whether words about an incident name somebody whom it touches: the register is kept when they have long been erased. */
export async function namesSomebody(
  ctx: OfficerContext,
  incident: IncidentRow,
  words: string,
): Promise<boolean> {
  const said = words.toLocaleLowerCase();
  for (const some of batches(await touchedBy(ctx.data, incident))) {
    const [subjects, accounts] = await Promise.all([
      ctx.data.common.subjects.find({ id: oneOf(some) }),
      ctx.data.common.accounts.find({ subjectId: oneOf(some) }),
    ]);
    const names = [
      ...subjects.map(({ displayName }) => displayName),
      ...accounts.flatMap(({ displayName, email }) => [displayName, email]),
    ];
    if (names.some((name) => name.length >= SHORTEST_NAME && said.includes(name.toLocaleLowerCase())))
      return true;
  }
  return false;
}
