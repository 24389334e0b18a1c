import type { AccountId, WorkViewId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** A list that an officer keeps for themselves. */
export interface WorkViewRow {
  accountId: AccountId;
  id: WorkViewId;
  name: string;
  /** A filter of the worklist; null: what was put into it by hand. */
  filter: unknown;
  createdAt: Date;
}

export const workViewEntity = (dialect: Dialect) =>
  entity<WorkViewRow>({
    name: 'WorkView',
    table: 'work_views',
    columns: {
      accountId: id(dialect, 'account', { primary: true }),
      id: id(dialect, 'workView', { primary: true }),
      name: words(80),
      filter: json({ nullable: true }),
      createdAt: instant(),
    },
    references: [{ name: 'work_views_of_account', columns: ['accountId'], to: 'Account', toColumns: ['id'] }],
  });
