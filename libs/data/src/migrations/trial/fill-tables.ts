import { createHash } from 'node:crypto';
import type { DataSource, QueryRunner, Table, TableColumn } from 'typeorm';
import { tableNames } from './table-names.ts';

type Row = Record<string, unknown>;

const OWN = new Set(['migrations', 'typeorm_metadata', 'migration_steps']);
const CLOCK = JSON.stringify({
  pauses: [],
  extension: { toldAt: '2026-01-01T00:00:00.000Z', reason: 'why' },
});

/** Puts two rows into every table that there is, whatever its columns: the first is open, the second is not. The same `fill` gives the same rows. */
export async function fillTables(source: DataSource, fill: number): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const rows = new Map<string, Row[]>();
    for (const table of await inOrder(runner))
      rows.set(nameOf(table), await insert(runner, table, rows, fill));
  } finally {
    await runner.release();
  }
}

const nameOf = ({ name }: Pick<Table, 'name'>): string => name.split('.').at(-1) ?? name;

/** What is referred to comes first. */
async function inOrder(runner: QueryRunner): Promise<Table[]> {
  const left = await runner.getTables((await tableNames(runner)).filter((name) => !OWN.has(name)));
  const ordered: Table[] = [];
  while (left.length > 0) {
    const isFree = (table: Table) =>
      table.foreignKeys.every(
        ({ referencedTableName: to }) =>
          !left.some((one) => one !== table && nameOf(one) === nameOf({ name: to })),
      );
    const next = left.findIndex(isFree);
    const [table] = left.splice(next, 1);
    if (next < 0 || !table) throw new Error('tables refer to each other in a circle');
    ordered.push(table);
  }
  return ordered;
}

async function insert(
  runner: QueryRunner,
  table: Table,
  rows: ReadonlyMap<string, readonly Row[]>,
  fill: number,
): Promise<Row[]> {
  const made = [0, 1].map((index) => {
    const row: Row = {};
    for (const column of table.columns)
      row[column.name] = valueFor(
        column,
        index,
        `${fill} ${nameOf(table)} ${column.name} ${index}`,
        fill * 2 + index,
      );
    for (const { columnNames, referencedColumnNames, referencedTableName } of table.foreignKeys) {
      const to = rows.get(nameOf({ name: referencedTableName }))?.[index];
      for (const [at, name] of columnNames.entries()) row[name] = to?.[referencedColumnNames[at] ?? ''];
    }
    return row;
  });
  const names = table.columns.map(({ name }) => `\`${name}\``);
  for (const row of made) {
    await runner.query(
      `INSERT INTO \`${nameOf(table)}\` (${names.join()}) VALUES (${names.map(() => '?').join()})`,
      Object.values(row),
    );
  }
  return made;
}

function valueFor({ name, type, length }: TableColumn, index: number, seed: string, number: number): unknown {
  if (name === 'is_drill') return 0;
  if (name === 'open_mark') return index === 0 ? 1 : null;
  if (name === 'state') return index === 0 ? 'open' : 'withdrawn';
  if (name === 'clock') return CLOCK;
  if (type === 'text') return '[]';
  if (type === 'blob' || type === 'binary') {
    const bytes = createHash('sha256').update(seed).digest();
    // As an id of nothing that is an exercise.
    bytes[6] = 0x70;
    return bytes.subarray(0, Number(length) || 16);
  }
  // Above what a table is created with.
  return type === 'varchar'
    ? `x${number + 10}`
    : type === 'boolean' || type === 'tinyint'
      ? index
      : number + 10;
}
