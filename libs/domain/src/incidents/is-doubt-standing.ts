import { caseScope, type IncidentRow, oneOf } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import { STANDING_DOUBT } from '../ledger/doubts-of.ts';
import type { OfficerContext } from '../portal/context.ts';

/** Whether an incident belongs to a doubt about a device on which nobody decided yet: then that decision ends it. */
export async function isDoubtStanding(
  ctx: OfficerContext,
  { id, source }: IncidentRow,
  touched: readonly SubjectId[],
): Promise<boolean> {
  if (source !== 'ledger') return false;
  for (const subjectId of touched) {
    const { decisions } = ctx.data.ofCase(caseScope(ctx.viewer, subjectId));
    const standing = await decisions.find({ kind: 'end-ownership', state: oneOf(STANDING_DOUBT) });
    if (standing.some(({ what }) => what.incidentId === id)) return true;
  }
  return false;
}
