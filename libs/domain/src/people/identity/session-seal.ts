import type { SessionRow } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import type { MacKey } from '@rightful/vault';

type Sealed = Pick<SessionRow, 'id' | 'accountId' | 'tokenHash' | 'stage'>;

/**
 * Pairs a token with the account that it speaks for, and with the stage of the sign-in, under a key outside the database.
 * A hand in the table can neither give a token another account, nor enter a session, nor skip the second step.
 */
export const sessionSeal = (rowKey: MacKey, session: Sealed): Buffer => rowKey.mac(partsOf(session));

export const isSealed = (rowKey: MacKey, session: SessionRow): boolean =>
  rowKey.verifies(session.seal, partsOf(session));

const partsOf = ({ id, accountId, tokenHash, stage }: Sealed) => [
  'rightful/session',
  idToBytes(id),
  idToBytes(accountId),
  tokenHash,
  stage,
];
