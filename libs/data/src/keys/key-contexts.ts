import { type AccountId, idToBytes } from '@rightful/policy';
import type { KeyContext } from '@rightful/vault';

/** What the wrapped secret of an account's authenticator is bound to. */
export const totpKeyContext = (accountId: AccountId): KeyContext => ['rightful/totp', idToBytes(accountId)];

/** What the wrapped key of a thing that belongs to no subject is bound to: a file in quarantine, a proof from outside. */
export const evidenceKeyContext = (objectId: string): KeyContext => ['rightful/evidence', objectId];

/** What the key of somebody's words in the row of such a thing is made for: a proof in the same row has another. */
export const wordsBeside = (objectId: string): string => `${objectId}/words`;
