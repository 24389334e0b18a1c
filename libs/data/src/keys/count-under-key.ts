import type { Database } from '../connection/database.ts';
import { withBinding } from '../scope/owner-binding.ts';
import { wrappedColumns } from './wrapped-columns.ts';

/** How many values in the database only this key of the key service opens. */
export async function countUnderKey(database: Database, keyId: string): Promise<number> {
  let count = 0;
  for (const { entity, property } of wrappedColumns(database.dialect)) {
    count += await withBinding({ across: 'key-rotation' }, () =>
      database.read((manager) =>
        manager
          .createQueryBuilder(entity, 'row')
          .where(`SUBSTR(row.${property}, 2, 8) = :keyId`, { keyId: Buffer.from(keyId, 'hex') })
          .getCount(),
      ),
    );
  }
  return count;
}
