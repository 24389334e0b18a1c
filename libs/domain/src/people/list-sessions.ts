import { isNull, moreThan, type SessionRow } from '@rightful/data';
import type { SessionId } from '@rightful/policy';
import { SESSION_LIMITS } from './identity/session-limits.ts';
import type { PersonContext } from './people-context.ts';

export interface ListedSession {
  readonly id: SessionId;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly label: string;
  readonly viewerIsHere: boolean;
}

/** The person's own sessions that still open something, the newest first. */
export async function listSessions(ctx: PersonContext): Promise<ListedSession[]> {
  const { accountId, sessionId, kind } = ctx.viewer;
  const idleSince = new Date(ctx.now().getTime() - SESSION_LIMITS[kind].idleMs);
  const sessions = await ctx.data.common.sessions.find(
    {
      accountId,
      stage: 'open',
      endedAt: isNull(),
      expiresAt: moreThan(ctx.now()),
      lastSeenAt: moreThan(idleSince),
    },
    { order: { startedAt: 'DESC', id: 'DESC' }, take: 100 },
  );
  return sessions.map((session: SessionRow) => ({
    id: session.id,
    startedAt: session.startedAt,
    lastSeenAt: session.lastSeenAt,
    label: session.label,
    viewerIsHere: session.id === sessionId,
  }));
}
