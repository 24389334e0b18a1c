import { caseScope, type RequestRow } from '@rightful/data';
import type { OfficerContext } from '../../portal/context.ts';
import { openDetails } from '../details/open-details.ts';

/** Whether a request has parts of which one could be granted: a transcript's words, two uses, or days. */
export async function mayGrantInPart(ctx: OfficerContext, request: RequestRow): Promise<boolean> {
  const { kind, state, openMark, subjectId } = request;
  if (state !== 'asked' || openMark !== 1) return false;
  if (kind === 'restriction') return true;
  if (kind !== 'rectification' && kind !== 'objection') return false;
  const { about, uses } = await openDetails(ctx.data, caseScope(ctx.viewer, subjectId), request);
  return kind === 'rectification' ? about !== 'not-mine' : uses?.length !== 1;
}
