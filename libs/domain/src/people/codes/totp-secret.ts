import { randomBytes } from 'node:crypto';
import { totpKeyContext } from '@rightful/data';
import type { AccountId } from '@rightful/policy';
import type { KeyService } from '@rightful/vault';

/** RFC 4226 asks for 160 bits; the rest of the 32 bytes that the key service wraps stays unused. */
const SECRET_LENGTH = 20;

/** A new TOTP secret, and the only form in which it is stored: wrapped for this account. */
export async function newTotpSecret(
  keyService: KeyService,
  accountId: AccountId,
): Promise<{ secret: Buffer; sealed: Buffer }> {
  const bytes = randomBytes(32);
  return {
    secret: bytes.subarray(0, SECRET_LENGTH),
    sealed: await keyService.wrap(bytes, totpKeyContext(accountId)),
  };
}

export async function openTotpSecret(
  keyService: KeyService,
  accountId: AccountId,
  sealed: Uint8Array,
): Promise<Buffer> {
  return (await keyService.unwrap(sealed, totpKeyContext(accountId), 'second-factor')).subarray(
    0,
    SECRET_LENGTH,
  );
}
