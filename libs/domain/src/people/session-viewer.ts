import { isNull, lessThan, type SessionRow } from '@rightful/data';
import { LAST_SEEN_GRAIN_MS, SESSION_LIMITS } from './identity/session-limits.ts';
import { isSealed } from './identity/session-seal.ts';
import { isPaired } from './identity/subject-seal.ts';
import { type PersonViewer, viewerOf } from './identity/viewer-of.ts';
import type { PeopleContext } from './people-context.ts';
import { secretTokenHash } from './tokens/secret-token.ts';

/** Why there is no viewer is for our own log; the answer to the asker is the same. */
export type SessionViewerResult =
  | { readonly kind: 'Viewer'; readonly viewer: PersonViewer; readonly expiresAt: Date }
  | {
      readonly kind: 'NoViewer';
      readonly reason: 'absent' | 'pending' | 'ended' | 'expired' | 'closed' | 'unsealed' | 'unpaired';
    };

/** Who speaks through this token, asked for each request. */
export async function sessionViewer(
  ctx: Pick<PeopleContext, 'data' | 'now' | 'rowKey'>,
  token: string | undefined,
): Promise<SessionViewerResult> {
  const now = ctx.now();
  const tokenHash = secretTokenHash(token ?? '');
  const found = tokenHash === undefined ? null : await ctx.data.common.sessions.withAccount(tokenHash);
  if (found === null) return { kind: 'NoViewer', reason: 'absent' };
  const { session, account } = found;
  if (!isSealed(ctx.rowKey, session)) return { kind: 'NoViewer', reason: 'unsealed' };
  if (session.endedAt !== null) return { kind: 'NoViewer', reason: 'ended' };
  if (session.stage !== 'open') return { kind: 'NoViewer', reason: 'pending' };
  if (account.closedAt !== null) return { kind: 'NoViewer', reason: 'closed' };
  const idleUntilMs = session.lastSeenAt.getTime() + SESSION_LIMITS[account.role].idleMs;
  const expiresAt = new Date(Math.min(session.expiresAt.getTime(), idleUntilMs));
  if (expiresAt <= now) return { kind: 'NoViewer', reason: 'expired' };
  if (!(await isPaired(ctx.data, account))) return { kind: 'NoViewer', reason: 'unpaired' };
  await seen(ctx, session);
  return { kind: 'Viewer', viewer: viewerOf(account, session), expiresAt };
}

/** Written once a minute at most, and never over an end. */
async function seen(ctx: Pick<PeopleContext, 'data' | 'now'>, session: SessionRow): Promise<void> {
  const now = ctx.now();
  const stale = new Date(now.getTime() - LAST_SEEN_GRAIN_MS);
  if (session.lastSeenAt > stale) return;
  await ctx.data.transact(now, (tx) =>
    tx.common.sessions.update(
      { id: session.id, endedAt: isNull(), lastSeenAt: lessThan(now) },
      { lastSeenAt: now },
    ),
  );
}
