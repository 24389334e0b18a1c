import type { AccountId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, id, instant } from './columns.ts';
import { entity } from './entity.ts';

/** An officer's calendar feed: whoever has its address reads dates and case ids. One at a time; a new one ends the old. */
export interface CalendarFeedRow {
  accountId: AccountId;
  /** SHA-256 of the secret in the address. */
  tokenHash: Buffer;
  createdAt: Date;
  /** When a calendar last asked for it. */
  readAt: Date | null;
}

export const calendarFeedEntity = (dialect: Dialect) =>
  entity<CalendarFeedRow>({
    name: 'CalendarFeed',
    table: 'calendar_feeds',
    columns: {
      accountId: id(dialect, 'account', { primary: true }),
      tokenHash: fixedBytes(dialect, 32),
      createdAt: instant(),
      readAt: instant({ nullable: true }),
    },
    indices: [{ name: 'calendar_feeds_token', columns: ['tokenHash'], unique: true }],
    references: [
      { name: 'calendar_feeds_of_account', columns: ['accountId'], to: 'Account', toColumns: ['id'] },
    ],
  });
