import type { SessionId } from '@rightful/policy';
import { endSessions } from './identity/end-sessions.ts';
import { doneBy } from './identity/on-record.ts';
import type { PersonContext } from './people-context.ts';

export type SessionEnded = { readonly kind: 'SessionEnded'; readonly endedCount: number };

/** Ends one of the person's own sessions. Somebody else's, or none, counts as zero. */
export function endSession(ctx: PersonContext, sessionId: SessionId): Promise<SessionEnded> {
  const now = ctx.now();
  return ctx.data.transact(now, async (tx) => {
    const own = { id: sessionId, accountId: ctx.viewer.accountId };
    const endedCount = await endSessions(tx, now, own);
    if (endedCount > 0) tx.record(doneBy(ctx.viewer, 'end-session', { endedSessionId: sessionId }));
    return { kind: 'SessionEnded', endedCount };
  });
}
