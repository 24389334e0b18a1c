import { type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';

/**
 * A column in words: a type, then `pk` and/or `null`. Types: id, hash (32 bytes), signature (64 bytes), blob,
 * instant, big, integer, real, flag, text, words(n).
 */
export type ColumnWords = Record<string, string>;
type Index = readonly [name: string, columns: string, unique?: 'unique'];
type Check = readonly [name: string, expression: string];
type Reference = readonly [name: string, columns: string, to: string, toColumns: string];

const FIXED = { id: 16, hash: 32, signature: 64 } as const;
const PLAIN = {
  blob: 'blob',
  instant: 'bigint',
  big: 'bigint',
  integer: 'integer',
  real: 'double',
  flag: 'boolean',
  text: 'text',
} as const;

function column(dialect: Dialect, name: string, spelled: string): TableColumnOptions {
  const [type = '', ...marks] = spelled.split(' ');
  const common = { name, isPrimary: marks.includes('pk'), isNullable: marks.includes('null') };
  if (type in FIXED) {
    const length = FIXED[type as keyof typeof FIXED];
    return dialect === 'sqlite'
      ? { ...common, type: 'blob' }
      : { ...common, type: 'binary', length: `${length}` };
  }
  if (type in PLAIN) return { ...common, type: PLAIN[type as keyof typeof PLAIN] };
  const length = /^words\((\d+)\)$/.exec(type)?.[1];
  if (!length) throw new Error(`unknown column type ${type}`);
  return { ...common, type: 'varchar', length };
}

/** Creates one table with its indices and references; the same words serve every engine. */
export async function createTable(
  runner: QueryRunner,
  dialect: Dialect,
  name: string,
  columns: ColumnWords,
  indices: readonly Index[] = [],
  references: readonly Reference[] = [],
  checks: readonly Check[] = [],
): Promise<void> {
  await runner.createTable(
    new Table({
      name,
      columns: Object.entries(columns).map(([columnName, spelled]) => column(dialect, columnName, spelled)),
      indices: indices.map(([indexName, columnNames, unique]) => ({
        name: indexName,
        columnNames: columnNames.split(' '),
        isUnique: unique === 'unique',
      })),
      checks:
        dialect === 'sqlite'
          ? checks.map(([checkName, expression]) => ({ name: checkName, expression }))
          : [],
      foreignKeys: references.map(([keyName, columnNames, to, toColumns]) => ({
        name: keyName,
        columnNames: columnNames.split(' '),
        referencedTableName: to,
        referencedColumnNames: toColumns.split(' '),
        onDelete: 'NO ACTION',
        onUpdate: 'NO ACTION',
      })),
    }),
  );
  // TypeORM leaves checks out on the other engines.
  if (dialect === 'sqlite') return;
  for (const [checkName, expression] of checks)
    await runner.query(`ALTER TABLE ${name} ADD CONSTRAINT ${checkName} CHECK (${expression})`);
}
