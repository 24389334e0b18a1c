import { oneOf } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { isOtherPerson } from './is-other-person.ts';

/** Whether this officer may be one of these customers. In doubt they are: then others look at the case. */
export async function isOneOf(ctx: OfficerContext, subjectIds: readonly SubjectId[]): Promise<boolean> {
  const customers = await ctx.data.common.accounts.find({ subjectId: oneOf([...new Set(subjectIds)]) });
  for (const { id } of customers) if (!(await isOtherPerson(ctx, id))) return true;
  return false;
}
