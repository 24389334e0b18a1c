import type { AccountId, MailId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** A mail to be sent, written in the same transaction as the change it tells of. */
export interface MailRow {
  id: MailId;
  /** Null for somebody without an account. */
  accountId: AccountId | null;
  toAddress: string;
  locale: 'en' | 'de';
  message: unknown;
  createdAt: Date;
  nextTryAt: Date | null;
  attempts: number;
  sentAt: Date | null;
  /** For notices to officers that keep a pause: the instant from which this one goes out. */
  noticeAt: Date | null;
}

export const mailEntity = (dialect: Dialect) =>
  entity<MailRow>({
    name: 'Mail',
    table: 'mails',
    columns: {
      id: id(dialect, 'mail', { primary: true }),
      accountId: id(dialect, 'account', { nullable: true }),
      toAddress: words(254),
      locale: words(5),
      message: json(),
      createdAt: instant(),
      nextTryAt: instant({ nullable: true }),
      attempts: integer(),
      sentAt: instant({ nullable: true }),
      noticeAt: instant({ nullable: true }),
    },
    indices: [
      { name: 'mails_due', columns: ['nextTryAt'] },
      { name: 'mails_notice', columns: ['accountId', 'noticeAt'] },
    ],
    references: [{ name: 'mails_of_account', columns: ['accountId'], to: 'Account', toColumns: ['id'] }],
  });
