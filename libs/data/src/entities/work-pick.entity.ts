import type { AccountId, WorkViewId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, id, instant } from './columns.ts';
import { entity } from './entity.ts';

/** A piece of work that an officer put into a list of their own. */
export interface WorkPickRow {
  accountId: AccountId;
  viewId: WorkViewId;
  itemId: Buffer;
  pickedAt: Date;
}

export const workPickEntity = (dialect: Dialect) =>
  entity<WorkPickRow>({
    name: 'WorkPick',
    table: 'work_picks',
    columns: {
      accountId: id(dialect, 'account', { primary: true }),
      viewId: id(dialect, 'workView', { primary: true }),
      itemId: fixedBytes(dialect, 16, { primary: true }),
      pickedAt: instant(),
    },
    indices: [{ name: 'work_picks_item', columns: ['itemId'] }],
    references: [
      {
        name: 'work_picks_of_view',
        columns: ['accountId', 'viewId'],
        to: 'WorkView',
        toColumns: ['accountId', 'id'],
      },
      { name: 'work_picks_of_item', columns: ['itemId'], to: 'WorkItem', toColumns: ['id'] },
    ],
  });
