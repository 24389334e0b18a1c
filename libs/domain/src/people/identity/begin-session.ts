import type { AccountRow, SessionRow, Transaction } from '@rightful/data';
import { newId, type Proof } from '@rightful/policy';
import type { PeopleContext } from '../people-context.ts';
import { newSecretToken } from '../tokens/secret-token.ts';
import { SECOND_FACTOR_WAIT_MS, SESSION_LIMITS } from './session-limits.ts';
import { sessionSeal } from './session-seal.ts';

interface Begun {
  readonly session: SessionRow;
  /** For the browser's cookie; nobody can read it back from the database. */
  readonly token: string;
  /** True when this person signed in before, but never from such a browser. */
  readonly isNewBrowser: boolean;
}

/** An open session, or a pending one that waits for the second step. */
export async function beginSession(
  { now: clock, rowKey }: Pick<PeopleContext, 'now' | 'rowKey'>,
  tx: Transaction,
  account: AccountRow,
  begin: { readonly stage: SessionRow['stage']; readonly method: Proof['method']; readonly label: string },
): Promise<Begun> {
  const now = clock();
  const { token, hash } = newSecretToken();
  const lastsMs = begin.stage === 'open' ? SESSION_LIMITS[account.role].absoluteMs : SECOND_FACTOR_WAIT_MS;
  const isNewBrowser = await isNewTo(tx, account, begin.label);
  const sealed = { id: newId('session', now), accountId: account.id, tokenHash: hash, stage: begin.stage };
  const session: SessionRow = {
    ...sealed,
    seal: sessionSeal(rowKey, sealed),
    label: begin.label,
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
