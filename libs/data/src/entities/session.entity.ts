import type { AccountId, SessionId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, id, instant, words } from './columns.ts';
import { entity } from './entity.ts';

/** A signed-in browser. Only the SHA-256 of its token is kept. */
export interface SessionRow {
  id: SessionId;
  accountId: AccountId;
  tokenHash: Buffer;
  /** HMAC over id, account, token and stage under a key outside the database: a hand in the table cannot pair them anew. */
  seal: Buffer;
  /** Browser and system in words, never the raw header. */
  label: string;
  /** 'pending' while the second factor is awaited: such a session may do nothing else. */
  stage: 'pending' | 'open';
  startedAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  provedAt: Date;
  proofMethod: string;
  endedAt: Date | null;
}

export const sessionEntity = (dialect: Dialect) =>
  entity<SessionRow>({
    name: 'Session',
    table: 'sessions',
    columns: {
      id: id(dialect, 'session', { primary: true }),
      accountId: id(dialect, 'account'),
      tokenHash: fixedBytes(dialect, 32),
      seal: fixedBytes(dialect, 32),
      label: words(100),
      stage: words(10),
      startedAt: instant(),
      lastSeenAt: instant(),
      expiresAt: instant(),
      provedAt: instant(),
      proofMethod: words(30),
      endedAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'sessions_token', columns: ['tokenHash'], unique: true },
      { name: 'sessions_account', columns: ['accountId', 'startedAt'] },
    ],
    references: [{ name: 'sessions_of_account', columns: ['accountId'], to: 'Account', toColumns: ['id'] }],
  });
