import { isDuplicate, ownScope, type RequestRow } from '@rightful/data';
import { dueDate } from '@rightful/law';
import { type DeviceId, newId, type RequestId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { byAccount } from '../people/attempts/attempt-limits.ts';
import { type Refusal, type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import type { CustomerContext } from '../portal/context.ts';
import { lockHoldings } from './lock-holdings.ts';

export interface AskForCopyInput {
  readonly deviceIds?: readonly DeviceId[];
  readonly from?: Date | null;
  readonly to?: Date | null;
}

export type AskForCopyResult =
  | { readonly kind: 'RequestAccepted'; readonly request: RequestRow }
  | (Refusal<'AlreadyOpen'> & { readonly requestId: RequestId })
  | TooManyAttempts
  | Refusal<'NothingToSend'>;

const NOTHING_TO_SEND: Refusal<'NothingToSend'> = {
  kind: 'NothingToSend',
  code: 'NOTHING_TO_SEND',
  message: 'There is no recording in what you chose. Choose other devices or days.',
  path: ['deviceIds'],
};

/** Asks for a copy of the viewer's recordings: all, or those of some devices or days. Building begins at once. */
export async function askForCopy(ctx: CustomerContext, input: AskForCopyInput): Promise<AskForCopyResult> {
  const attempt = await takeAttempt(ctx, [byAccount('ask-for-copy', ctx.viewer.accountId)]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const filter = { deviceIds: input.deviceIds ?? [], from: input.from, to: input.to, ingestedBefore: now };
  const totals = await ctx.data.owned(scope).recordings.totals(filter);
  if (totals.recordingCount === 0) return NOTHING_TO_SEND;
  const { regime, timeZone, jurisdiction } = ctx.config.controller;
  const due = dueDate({ regime, receivedAt: now, timeZone, where: jurisdiction });
  const request: RequestRow = {
    subjectId: scope.subjectId,
    id: newId('request', now),
    kind: 'access',
    door: 'portal',
    state: 'asked',
    askedAt: now,
    receivedAt: now,
    scopeDeviceIds: [...filter.deviceIds],
    scopeFrom: input.from ?? null,
    scopeTo: input.to ?? null,
    scopeIngestedBefore: now,
    recordingCount: totals.recordingCount,
    totalByteLength: totals.totalByteLength,
    dueAt: due.dueAt,
    due,
    clock: { pauses: [], extension: null },
    actAt: due.dueAt,
    assigneeId: null,
    version: 1,
    detailsSealed: null,
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
    closedReason: null,
  };
  try {
    await ctx.data.transact(now, async (tx) => {
      await lockHoldings(tx, scope.subjectId);
      await tx.owned(scope).requests.insert(request);
      tx.record({
        action: 'ask-for-copy',
        viewer: ctx.viewer,
        about: scope,
        facts: { requestId: request.id },
      });
      await writeMailToSubject(tx, now, scope.subjectId, {
        kind: 'request-accepted',
        dueAt: due.dueAt.toISOString(),
      });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const open = await ctx.data.owned(scope).requests.one({ kind: 'access', openMark: 1 });
    if (!open) throw error;
    return {
      kind: 'AlreadyOpen',
      code: 'ALREADY_OPEN',
      message: 'A request of yours is open already. Withdraw it, or wait until it is answered.',
      path: null,
      requestId: open.id,
    };
  }
  await Promise.all([ctx.jobs.nudge('build-archive', request.id), ctx.jobs.nudge(SEND_MAIL)]);
  return { kind: 'RequestAccepted', request };
}
