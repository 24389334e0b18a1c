import { caseScope, type ErasureRow, isNull, type LegalHoldRow, ownScope, taskScope } from '@rightful/data';
import { type ErasureId, idToBytes, type RequestId, type SubjectId } from '@rightful/policy';
import { type CustomerContext, type OfficerContext, taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { openReason } from '../reasons/open-reason.ts';

/** The erasure that a request asks for; null for any other request. */
export function erasureOf(
  ctx: CustomerContext | OfficerContext,
  request: { readonly id: RequestId; readonly subjectId: SubjectId },
): Promise<ErasureRow | null> {
  const { viewer } = ctx;
  const scope = viewer.kind === 'customer' ? ownScope(viewer) : caseScope(viewer, request.subjectId);
  return ctx.data.ofCase(scope).erasures.one({ requestId: request.id });
}

export function legalHoldsOf(
  ctx: OfficerContext,
  { subjectId }: { readonly subjectId: SubjectId },
): Promise<LegalHoldRow[]> {
  return ctx.data.ofCase(caseScope(ctx.viewer, subjectId)).legalHolds.find({ liftedAt: isNull() });
}

/** Why a hold was placed; null where that was written before words were sealed. */
export const holdNoteOf = (ctx: OfficerContext, row: LegalHoldRow): Promise<string | null> =>
  openReason(
    ctx.data,
    caseScope(ctx.viewer, row.subjectId),
    idToBytes(row.id),
    row.noteSealed,
    row.keyVersion,
  );

/** For whoever knows the number, also without an account. It names nobody; undefined until it is made. */
export async function erasureCertificate(
  portal: Portal,
  number: ErasureId,
): Promise<{ readonly certificate: string; readonly signature: string } | undefined> {
  const owner = await portal.data.across.ownerOf('erasure', number);
  if (!owner) return undefined;
  const scope = taskScope(taskContext(portal, 'show-certificate').viewer, owner);
  const erasure = await portal.data.owned(scope).erasures.one({ id: number, state: 'erased' });
  if (!erasure?.certificate || !erasure.signature) return undefined;
  return { certificate: erasure.certificate, signature: erasure.signature };
}
