import { passwordFits } from '../passwords/password-hash.ts';
import { canonicalEmail } from './canonical-email.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { isPaired } from './subject-seal.ts';

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
    if (!fits || account === null || !(await isPaired(data, account))) return undefined;
    return account;
  },
};
