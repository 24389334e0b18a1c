import { passwordFits } from '../passwords/password-hash.ts';
import { canonicalEmail } from './canonical-email.ts';
import type { IdentityProvider } from './identity-provider.ts';

export interface PasswordEvidence {
  readonly email: string;
  readonly password: string;
}

export const passwordIdentity: IdentityProvider<PasswordEvidence> = {
  method: 'password',
  async identify(data, { email, password }) {
    const account = await data.common.accounts.one({ email: canonicalEmail(email) });
    const isOpen = account !== null && account.closedAt === null;
    const fits = await passwordFits(password, isOpen ? account.passwordHash : null);
    return fits && account !== null ? account : undefined;
  },
};
