import { caseScope, type LimitedUse, type RequestRow } from '@rightful/data';
import type { OfficerContext } from '../../portal/context.ts';
import { limitsOn } from './is-limited.ts';

/** What must not be done with recordings of the person whose request an officer looks at. */
export async function usesLimitedFor(
  ctx: OfficerContext,
  { subjectId }: Pick<RequestRow, 'subjectId'>,
): Promise<LimitedUse[]> {
  const limits = await limitsOn(ctx, caseScope(ctx.viewer, subjectId), ['any', 'human-review', 'training']);
  return [...new Set(limits.map(({ limitedUse }) => limitedUse))];
}

/** Whether the limits of this very request hold, and nobody has announced their end. */
export async function isLiftable(
  ctx: OfficerContext,
  { subjectId, id, state }: Pick<RequestRow, 'subjectId' | 'id' | 'state'>,
): Promise<boolean> {
  if (state !== 'answered') return false;
  const limits = await limitsOn(ctx, caseScope(ctx.viewer, subjectId), ['any', 'human-review', 'training']);
  return limits.some(({ requestId, liftToldAt }) => requestId === id && liftToldAt === null);
}
