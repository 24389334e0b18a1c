import { type IncidentRow, oneOf } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';

const MOST_THINGS = 5_000;
/** Shorter ones stand in every other sentence. */
const SHORTEST_NAME = 4;

/** Whether words about an incident name somebody whom it touches: the register is kept when they have long been erased. */
export async function namesSomebody(
  ctx: OfficerContext,
  { id }: IncidentRow,
  words: string,
): Promise<boolean> {
  const things = await ctx.data.across.frozenBy(id, MOST_THINGS);
  const subjectIds = [...new Set(things.map(({ subjectId }) => subjectId))];
  if (subjectIds.length === 0) return false;
  const [subjects, accounts] = await Promise.all([
    ctx.data.common.subjects.find({ id: oneOf(subjectIds) }),
    ctx.data.common.accounts.find({ subjectId: oneOf(subjectIds) }),
  ]);
  const said = words.toLocaleLowerCase();
  return [
    ...subjects.map(({ displayName }) => displayName),
    ...accounts.flatMap(({ displayName, email }) => [displayName, email]),
  ].some((name) => name.length >= SHORTEST_NAME && said.includes(name.toLocaleLowerCase()));
}
