import type {
  ClockEvents,
  FullScope,
  RequestDoor,
  RequestKind,
  RequestRow,
  Transaction,
} from '@rightful/data';
import { type DeviceId, newId } from '@rightful/policy';
import { planErasure } from '../erasure/plan-erasure.ts';
import { sendLetter } from '../letters/send-letter.ts';
import type { Context } from '../portal/context.ts';
import { datesOf } from './clock/dates-of.ts';
import type { RequestDetails } from './details/request-details.ts';
import { sealDetails } from './details/seal-details.ts';
import { limitsOfRequest } from './limits/limits-of-request.ts';
import { lockHoldings } from './lock-holdings.ts';

export { dueOf } from './clock/due-of.ts';

export interface RequestToOpen {
  readonly kind: RequestKind;
  readonly door: RequestDoor;
  /** When it came to the controller; default: now. The clock starts then, however late it is entered. */
  readonly receivedAt?: Date;
  /** What was awaited of the person before there was a request. */
  readonly clock?: ClockEvents;
  readonly deviceIds?: readonly DeviceId[];
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly details?: RequestDetails;
}

const NO_EVENTS: ClockEvents = { pauses: [], extension: null };

/**
 * Opens a request of any kind, whichever way it came in, in the transaction of the change that it belongs to; the letter
 * that says so and explains the date is kept with it. Nudge SEND_MAIL after the commit. Throws as a duplicate (`isDuplicate`) when one of this kind is open already for this subject.
 */
export async function openRequest(
  ctx: Pick<Context, 'config' | 'viewer'>,
  tx: Transaction,
  scope: FullScope,
  asked: RequestToOpen,
): Promise<RequestRow> {
  const { now } = tx;
  const { receivedAt = now, clock = NO_EVENTS, deviceIds = [], from = null, to = null } = asked;
  await lockHoldings(tx, scope.subjectId);
  const totals = await tx.owned(scope).recordings.totals({ deviceIds, from, to, ingestedBefore: now });
  const id = newId('request', now);
  const request: RequestRow = {
    subjectId: scope.subjectId,
    id,
    kind: asked.kind,
    door: asked.door,
    state: 'asked',
    askedAt: now,
    receivedAt,
    scopeDeviceIds: [...deviceIds],
    scopeFrom: from,
    scopeTo: to,
    scopeIngestedBefore: now,
    recordingCount: totals.recordingCount,
    totalByteLength: totals.totalByteLength,
    clock,
    ...datesOf(ctx, { receivedAt, clock, door: asked.door }, now),
    assigneeId: null,
    version: 1,
    ...(await sealDetails(tx, scope, id, asked.details)),
    outcome: null,
    grounds: [],
    openMark: 1,
    packedAt: null,
    checkedAt: null,
    readyAt: null,
    deliveredAt: null,
    endedAt: null,
    findings: [],
    progressDone: 0,
    progressByteLength: 0,
    progressStartedAt: null,
    leaseNumber: 0,
    leaseUntil: null,
    attempts: 0,
    failureCode: null,
    failedAt: null,
    closedReasonSealed: null,
    closedReasonKeyVersion: null,
  };
  await tx.owned(scope).requests.insert(request);
  if (asked.kind === 'erasure') await planErasure(ctx, tx, scope, request);
  const limits = limitsOfRequest(request, asked.details, now);
  if (limits.length > 0) await tx.owned(scope).processingLimits.insert(limits);
  // At the portal a mail with the date tells of it already.
  await sendLetter(ctx, tx, scope, request, 'received', {}, { mail: asked.door !== 'portal' });
  return request;
}
