import { caseScope, type DecisionRow } from '@rightful/data';
import { type DecisionId, idFromBytes, idToBytes, type RequestId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';

/** What waits for a second officer, the oldest first. Throws BadCursorError, RangeError. */
export function listDecisions(ctx: OfficerContext, request: PageRequest): Promise<Page<DecisionRow>> {
  return readPage(
    ctx,
    request,
    {
      name: 'open-decisions',
      read: (take, after) =>
        ctx.data.across.openDecisions(
          take,
          after && { proposedAt: new Date(after.sort), id: idFromBytes('decision', after.id) },
        ),
      placeOf: (row) => ({ sort: row.proposedAt.getTime(), id: idToBytes(row.id) }),
    },
    (row) => row,
  );
}

export async function findDecision(ctx: OfficerContext, id: DecisionId): Promise<DecisionRow | null> {
  const owner = await ctx.data.across.ownerOf('decision', id);
  return (owner && (await ctx.data.ofCase(caseScope(ctx.viewer, owner)).decisions.one({ id }))) ?? null;
}

/** All that was proposed for a request, the newest first. */
export async function decisionsOf(
  ctx: OfficerContext,
  request: { readonly subjectId: DecisionRow['subjectId']; readonly id: RequestId },
): Promise<DecisionRow[]> {
  const { decisions } = ctx.data.ofCase(caseScope(ctx.viewer, request.subjectId));
  return decisions.find({ requestId: request.id }, { order: { proposedAt: 'DESC', id: 'DESC' } });
}

export async function officerNameOf(
  ctx: OfficerContext,
  id: DecisionRow['proposedBy'] | null,
): Promise<string | null> {
  const account = id && (await ctx.data.common.accounts.one({ id }));
  return account ? account.displayName : null;
}
