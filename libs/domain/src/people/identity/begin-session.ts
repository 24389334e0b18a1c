import type { AccountRow, SessionRow, Transaction } from '@rightful/data';
import { newId, type Proof } from '@rightful/policy';
import { newSecretToken } from '../tokens/secret-token.ts';
import { SECOND_FACTOR_WAIT_MS, SESSION_LIMITS } from './session-limits.ts';

interface Begun {
  readonly session: SessionRow;
  /** For the browser's cookie; nobody can read it back from the database. */
  readonly token: string;
  /** True when this person signed in before, but never from such a browser. */
  readonly isNewBrowser: boolean;
}

/** An open session, or a pending one that waits for the second step. */
export async function beginSession(
  tx: Transaction,
  now: Date,
  account: AccountRow,
  begin: { readonly stage: SessionRow['stage']; readonly method: Proof['method']; readonly label: string },
): Promise<Begun> {
  const { token, hash } = newSecretToken();
  const lastsMs = begin.stage === 'open' ? SESSION_LIMITS[account.role].absoluteMs : SECOND_FACTOR_WAIT_MS;
  const isNewBrowser = await isNewTo(tx, account, begin.label);
  const session: SessionRow = {
    id: newId('session', now),
    accountId: account.id,
    tokenHash: hash,
    label: begin.label,
    stage: begin.stage,
    startedAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + lastsMs),
    provedAt: now,
    proofMethod: begin.method,
    endedAt: null,
  };
  await tx.common.sessions.insert(session);
  return { session, token, isNewBrowser };
}

/** Before the session in question is open. */
export async function isNewTo(tx: Transaction, account: AccountRow, label: string): Promise<boolean> {
  const earlier = { accountId: account.id, stage: 'open' } as const;
  if ((await tx.common.sessions.one({ ...earlier, label })) !== null) return false;
  return (await tx.common.sessions.one(earlier)) !== null;
}
