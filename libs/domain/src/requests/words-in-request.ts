import { caseScope, ownScope, type RequestRow } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import type { CustomerContext, OfficerContext } from '../portal/context.ts';
import { openReason } from '../reasons/open-reason.ts';

type Reader = CustomerContext | OfficerContext;

const scopeOf = ({ viewer }: Reader, { subjectId }: RequestRow) =>
  viewer.kind === 'customer' ? ownScope(viewer) : caseScope(viewer, subjectId);

/** Why an officer closed it, of a request that this viewer was shown; null otherwise. */
export const closedReasonOf = (ctx: Reader, request: RequestRow): Promise<string | null> =>
  openReason(
    ctx.data,
    scopeOf(ctx, request),
    idToBytes(request.id),
    request.closedReasonSealed,
    request.closedReasonKeyVersion,
  );

/** Why its answer takes longer; null where it does not. */
export function extensionReasonOf(ctx: Reader, request: RequestRow): Promise<string | null> {
  const { reasonSealed, keyVersion } = request.clock.extension ?? {};
  const sealed = reasonSealed ? Buffer.from(reasonSealed, 'base64') : null;
  const id = idToBytes(request.id);
  return openReason(ctx.data, scopeOf(ctx, request), id, sealed, keyVersion ?? null, 'extension');
}
