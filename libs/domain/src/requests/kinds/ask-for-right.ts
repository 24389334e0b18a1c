import { isDuplicate, ownScope, type RequestRow } from '@rightful/data';
import { SEND_MAIL } from '../../notices/write-mail.ts';
import { writeMailToSubject } from '../../notices/write-mail-to-subject.ts';
import { takeAttempt } from '../../people/attempts/attempt-counter.ts';
import { byAccount } from '../../people/attempts/attempt-limits.ts';
import { type TooManyAttempts, tooManyAttempts } from '../../people/outcomes.ts';
import type { CustomerContext } from '../../portal/context.ts';
import { type AlreadyOpen, alreadyOpen } from '../already-open.ts';
import { openRequest, type RequestToOpen } from '../open-request.ts';
import type { AskForRightResult, RightKind } from './right-kind.ts';

/** One more try of this account; what to say when there were too many. */
export async function mayAsk(ctx: CustomerContext): Promise<TooManyAttempts | undefined> {
  const attempt = await takeAttempt(ctx, [byAccount('ask-for-right', ctx.viewer.accountId)]);
  return attempt.kind === 'refused' ? tooManyAttempts(attempt.retryAt) : undefined;
}

/** Opens a customer's request of a kind that officers answer, and tells them by when. */
export async function askForRight(
  ctx: CustomerContext,
  kind: RightKind,
  asked: Pick<RequestToOpen, 'deviceIds' | 'from' | 'to' | 'details'>,
): Promise<Exclude<AskForRightResult, TooManyAttempts> | AlreadyOpen> {
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  let request: RequestRow;
  try {
    request = await ctx.data.transact(now, async (tx) => {
      const opened = await openRequest(ctx, tx, scope, { ...asked, kind, door: 'portal' });
      const facts = { requestId: opened.id, kind };
      tx.record({ action: 'ask-for-right', viewer: ctx.viewer, about: scope, facts });
      const dueAt = opened.dueAt.toISOString();
      await writeMailToSubject(tx, now, scope.subjectId, { kind: 'request-accepted', dueAt });
      return opened;
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return alreadyOpen(ctx, kind, error);
  }
  await ctx.jobs.nudge(SEND_MAIL);
  return { kind: 'RequestAccepted', request };
}
