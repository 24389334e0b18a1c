import { atLeast, caseScope, oneOf, type RequestRow } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';

/**
 * Whether this officer may open a review of a request. Listening must not be in the gift of who wants to listen, and anybody
 * can freeze a request on the public page who knows its number, an officer too. So a freeze opens it only on the word of
 * the person whose request it is, or of the gate, and never for an officer whose session made one of the reports.
 */
export async function isReviewable({ data, viewer }: OfficerContext, request: RequestRow): Promise<boolean> {
  if (request.state !== 'frozen') return request.state === 'held' || request.state === 'stopped';
  const { archives, frozenThings } = data.ofCase(caseScope(viewer, request.subjectId));
  const { incidents, reports } = data.common;
  const packed = await archives.find({ requestId: request.id });
  const frozen = [
    ...(packed.length > 0
      ? await frozenThings.find({ kind: 'archive', thing: oneOf(packed.map(({ id }) => idToBytes(id))) })
      : []),
    // It may have frozen before it was packed.
    ...(await frozenThings.find({ kind: 'recording', frozenAt: atLeast(request.askedAt) })),
  ];
  const incidentIds = [...new Set(frozen.map((thing) => thing.incidentId))];
  if (incidentIds.length === 0) return false;
  const told = { incidentId: oneOf(incidentIds) };
  if ((await reports.count({ ...told, reporterOfficerId: viewer.accountId })) > 0) return false;
  return (
    (await reports.count({ ...told, reporterSubjectId: request.subjectId })) > 0 ||
    (await incidents.count({ id: oneOf(incidentIds), source: 'gate' })) > 0
  );
}
