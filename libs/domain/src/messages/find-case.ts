import { caseScope, ownScope, type RequestRow, type SubjectScope } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import type { CustomerContext, OfficerContext } from '../portal/context.ts';

/** Whoever may write and read in a request: the customer whose it is, and the officers. */
export type CaseContext = CustomerContext | OfficerContext;

/** A request and the scope in which this viewer meets it; null when it is absent or another's: nobody can tell which. */
export async function findCase(
  ctx: CaseContext,
  id: RequestId,
): Promise<{ readonly scope: SubjectScope; readonly request: RequestRow } | null> {
  const scope = await scopeOf(ctx, id);
  const request = scope && (await ctx.data.ofCase(scope).requests.one({ id }));
  return scope && request ? { scope, request } : null;
}

async function scopeOf(ctx: CaseContext, id: RequestId): Promise<SubjectScope | null> {
  const { viewer } = ctx;
  if (viewer.kind === 'customer') return ownScope(viewer);
  const owner = await ctx.data.across.ownerOf('request', id);
  return owner && caseScope(viewer, owner);
}
