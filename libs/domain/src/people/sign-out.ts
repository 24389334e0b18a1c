import { endSessions } from './identity/end-sessions.ts';
import { doneBy } from './identity/on-record.ts';
import type { PeopleContext } from './people-context.ts';

export type SignedOut = { readonly kind: 'SignedOut'; readonly at: Date };

/** Ends this session. Nobody to sign out is no error. */
export async function signOut(ctx: PeopleContext): Promise<SignedOut> {
  const now = ctx.now();
  const { viewer } = ctx;
  if (!('sessionId' in viewer)) return { kind: 'SignedOut', at: now };
  await ctx.data.transact(now, async (tx) => {
    const endedCount = await endSessions(tx, now, { id: viewer.sessionId });
    if (endedCount > 0) tx.record(doneBy(viewer, 'sign-out'));
  });
  return { kind: 'SignedOut', at: now };
}
