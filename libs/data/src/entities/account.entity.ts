import type { AccountId, AuthorityId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { totpKeyContext } from '../keys/key-contexts.ts';
import { big, fixedBytes, id, instant, integer, words, wrappedKey } from './columns.ts';
import { entity } from './entity.ts';

/** A sign-in identity. A customer's names its subject; staff's never does. */
export interface AccountRow {
  id: AccountId;
  role: 'customer' | 'officer' | 'regulator';
  /** Trimmed, NFC, lower case. */
  email: string;
  displayName: string;
  locale: 'en' | 'de';
  /** The language of formal letters, where it is another than that of the pages. */
  letterLocale?: 'en' | 'de' | 'fr' | null;
  subjectId: SubjectId | null;
  /** HMAC over this account's id under the subject's key: a hand in the table cannot pair a person with another's data. */
  subjectSeal: Buffer | null;
  authorityId: AuthorityId | null;
  /** argon2id in PHC form; null where an identity provider vouches. */
  passwordHash: string | null;
  /** TOTP secret, sealed. Set but not confirmed while `totpConfirmedAt` is null. */
  totpSealed: Buffer | null;
  totpConfirmedAt: Date | null;
  /** The last time step whose code was used: no code works twice. */
  totpLastStep: number | null;
  failedAttempts: number;
  lockedUntil: Date | null;
  createdAt: Date;
  closedAt: Date | null;
}

export const accountEntity = (dialect: Dialect) =>
  entity<AccountRow>({
    name: 'Account',
    table: 'accounts',
    columns: {
      id: id(dialect, 'account', { primary: true }),
      role: words(20),
      email: words(254),
      displayName: words(200),
      locale: words(5),
      letterLocale: words(5, { nullable: true }),
      subjectId: id(dialect, 'subject', { nullable: true }),
      subjectSeal: fixedBytes(dialect, 32, { nullable: true }),
      authorityId: id(dialect, 'authority', { nullable: true }),
      passwordHash: words(255, { nullable: true }),
      totpSealed: wrappedKey<AccountRow>((row) => totpKeyContext(row.id)),
      totpConfirmedAt: instant({ nullable: true }),
      totpLastStep: big({ nullable: true }),
      failedAttempts: integer(),
      lockedUntil: instant({ nullable: true }),
      createdAt: instant(),
      closedAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'accounts_email', columns: ['email'], unique: true },
      { name: 'accounts_subject', columns: ['subjectId'], unique: true },
    ],
    references: [
      { name: 'accounts_of_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] },
      { name: 'accounts_of_authority', columns: ['authorityId'], to: 'Authority', toColumns: ['id'] },
    ],
  });
