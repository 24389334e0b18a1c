import { caseScope, type RequestRow } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import { READY_MS } from '../deliveries/delivery-rules.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { changeState } from './change-state.ts';

export type ReleaseHoldResult =
  | { readonly kind: 'HoldReleased'; readonly request: RequestRow }
  | StepUpNeeded
  | Refusal<'NotHeld'>;

const NOT_HELD: Refusal<'NotHeld'> = {
  kind: 'NotHeld',
  code: 'NOT_HELD',
  message: 'That request is not held. Look at it again: its state has changed.',
  path: ['requestId'],
};

/**
 * An officer looked at what held an archive, and lets it go. There is nothing to choose: recipient and recordings follow
 * from the request, and only the gate's own hold can be released, never a failure.
 */
export async function releaseHold(
  ctx: OfficerContext,
  id: RequestId,
  reason: string,
): Promise<ReleaseHoldResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const now = ctx.now();
  const owner = await ctx.data.across.ownerOf('request', id);
  if (!owner || reason.trim() === '') return NOT_HELD;
  const scope = caseScope(ctx.viewer, owner);
  const request = await ctx.data.transact(now, async (tx) => {
    if (!(await changeState(tx, scope, id, 'pass', { readyAt: now, leaseUntil: null }, { state: 'held' })))
      return null;
    const cases = tx.ofCase(scope);
    const archive = await cases.archives.one({ requestId: id, state: 'held' });
    if (!archive) throw new Error('A held request has no held archive.');
    await cases.archives.update(
      { id: archive.id },
      {
        state: 'released',
        holdReleasedAt: now,
        holdReleasedBy: ctx.viewer.accountId,
        readyUntil: new Date(now.getTime() + READY_MS),
      },
    );
    tx.record({
      action: 'release-hold',
      viewer: ctx.viewer,
      about: scope,
      facts: { requestId: id, archiveId: archive.id },
    });
    await writeMailToSubject(tx, now, owner, { kind: 'something-waits' });
    return cases.requests.one({ id });
  });
  if (!request) return NOT_HELD;
  await ctx.jobs.nudge(SEND_MAIL);
  return { kind: 'HoldReleased', request };
}
