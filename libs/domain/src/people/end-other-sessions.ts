import { lessThan, moreThan, type Transaction } from '@rightful/data';
import type { SessionEnded } from './end-session.ts';
import { endSessions } from './identity/end-sessions.ts';
import { doneBy } from './identity/on-record.ts';
import type { PersonContext } from './people-context.ts';

/** Ends all of the person's sessions but this one, half-made ones too. */
export function endOtherSessions(ctx: PersonContext): Promise<SessionEnded> {
  return ctx.data.transact(ctx.now(), async (tx) => ({
    kind: 'SessionEnded',
    endedCount: await endOthers(ctx, tx),
  }));
}

/** The same inside another change's transaction. */
export async function endOthers(ctx: PersonContext, tx: Transaction): Promise<number> {
  const { accountId, sessionId } = ctx.viewer;
  const before = await endSessions(tx, ctx.now(), { accountId, id: lessThan(sessionId) });
  const after = await endSessions(tx, ctx.now(), { accountId, id: moreThan(sessionId) });
  const endedCount = before + after;
  if (endedCount > 0) tx.record(doneBy(ctx.viewer, 'end-other-sessions', { endedCount }));
  return endedCount;
}
