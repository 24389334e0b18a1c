import { isDuplicate, ownScope, type RequestRow } from '@rightful/data';
import type { DeviceId } from '@rightful/policy';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { byAccount } from '../people/attempts/attempt-limits.ts';
import { type Refusal, type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import type { CustomerContext } from '../portal/context.ts';
import { type AlreadyOpen, alreadyOpen } from './already-open.ts';
import { openRequest } from './open-request.ts';

export interface AskForCopyInput {
  readonly deviceIds?: readonly DeviceId[];
  readonly from?: Date | null;
  readonly to?: Date | null;
}

export type AskForCopyResult =
  | { readonly kind: 'RequestAccepted'; readonly request: RequestRow }
  | AlreadyOpen
  | TooManyAttempts
  | Refusal<'NothingToSend'>;

const NOTHING_TO_SEND: Refusal<'NothingToSend'> = {
  kind: 'NothingToSend',
  code: 'NOTHING_TO_SEND',
  message: 'There is no recording in what you chose. Choose other devices or days.',
  path: ['deviceIds'],
};

/**
 * Asks for a copy of the viewer's recordings: all, or those of some devices or days; to know what is held (Art. 15), or to
 * take it elsewhere (Art. 20). Building begins at once.
 */
export async function askForCopy(
  ctx: CustomerContext,
  { deviceIds = [], from, to }: AskForCopyInput,
  kind: 'access' | 'portability' = 'access',
): Promise<AskForCopyResult> {
  const attempt = await takeAttempt(ctx, [byAccount('ask-for-copy', ctx.viewer.accountId)]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const totals = await ctx.data.owned(scope).recordings.totals({ deviceIds, from, to, ingestedBefore: now });
  if (totals.recordingCount === 0) return NOTHING_TO_SEND;
  let request: RequestRow;
  try {
    request = await ctx.data.transact(now, async (tx) => {
      const opened = await openRequest(ctx, tx, scope, { kind, door: 'portal', deviceIds, from, to });
      const facts = { requestId: opened.id, kind };
      tx.record({ action: 'ask-for-copy', viewer: ctx.viewer, about: scope, facts });
      await writeMailToSubject(tx, now, scope.subjectId, {
        kind: 'request-accepted',
        dueAt: opened.dueAt.toISOString(),
      });
      return opened;
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return alreadyOpen(ctx, kind, error);
  }
  await Promise.all([ctx.jobs.nudge('build-archive', request.id), ctx.jobs.nudge(SEND_MAIL)]);
  return { kind: 'RequestAccepted', request };
}
