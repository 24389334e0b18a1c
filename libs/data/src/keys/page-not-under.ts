import type { Database } from '../connection/database.ts';
import { RowReader } from '../tables/row-reader.ts';
import type { WrappedColumn } from './wrapped-columns.ts';

const ROWS = 200;

/** The next rows, in the order of the primary key, whose wrapped key names another key than this one; none at the end. */
export function pageNotUnder(
  database: Database,
  { entity, property, keyProperties }: WrappedColumn,
  keyId: string,
  after: Readonly<Record<string, unknown>> | undefined,
): Promise<Record<string, unknown>[]> {
  return database.read((manager) => {
    const reader = RowReader.of(manager, entity);
    const query = manager
      .createQueryBuilder<Record<string, unknown>>(entity, 'row')
      .where(`row.${property} IS NOT NULL AND SUBSTR(row.${property}, 2, 8) <> :keyId`, {
        keyId: Buffer.from(keyId, 'hex'),
      });
    if (after) {
      const values = Object.fromEntries(keyProperties.map((key) => [key, reader.slot(key).to(after[key])]));
      // (a, b) > (:a, :b), spelled so that every engine walks the key.
      const further = keyProperties.map((key, place) =>
        [
          ...keyProperties.slice(0, place).map((same) => `row.${same} = :${same}`),
          `row.${key} > :${key}`,
        ].join(' AND '),
      );
      query.andWhere(`(${further.map((one) => `(${one})`).join(' OR ')})`, values);
    }
    for (const key of keyProperties) query.addOrderBy(`row.${key}`);
    return query.take(ROWS).getMany();
  });
}
