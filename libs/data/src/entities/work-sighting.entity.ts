import type { AccountId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, id, integer } from './columns.ts';
import { entity } from './entity.ts';

/** Up to which version an officer has seen a piece of work. */
export interface WorkSightingRow {
  accountId: AccountId;
  itemId: Buffer;
  version: number;
}

export const workSightingEntity = (dialect: Dialect) =>
  entity<WorkSightingRow>({
    name: 'WorkSighting',
    table: 'work_sightings',
    columns: {
      accountId: id(dialect, 'account', { primary: true }),
      itemId: fixedBytes(dialect, 16, { primary: true }),
      version: integer(),
    },
    indices: [{ name: 'work_sightings_item', columns: ['itemId'] }],
    references: [
      { name: 'work_sightings_of_account', columns: ['accountId'], to: 'Account', toColumns: ['id'] },
      { name: 'work_sightings_of_item', columns: ['itemId'], to: 'WorkItem', toColumns: ['id'] },
    ],
  });
