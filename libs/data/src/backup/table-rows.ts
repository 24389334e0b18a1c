import type { EntityMetadata, QueryRunner } from 'typeorm';

/** A value as every engine keeps it: instants are numbers, ids and sealed words are bytes. */
export type Cell = null | number | string | Buffer;

/** Where better-sqlite3 keeps what TypeORM does not offer: rows one after the other. */
interface SqliteDriver {
  readonly databaseConnection: {
    prepare(sql: string): { iterate(): Iterable<Record<string, unknown>> };
  };
}

/** Every row of a table in the order of its key, one at a time, in the transaction that runs; cells in the order of the columns. */
export async function* tableRows(
  runner: QueryRunner,
  { tableName, columns, primaryColumns }: EntityMetadata,
): AsyncGenerator<Cell[], void, void> {
  const names = columns.map(({ databaseName }) => databaseName);
  const order = primaryColumns.map(({ databaseName }) => `\`${databaseName}\``).join(', ');
  const sql = `SELECT ${names.map((name) => `\`${name}\``).join(', ')} FROM \`${tableName}\` ORDER BY ${order}`;
  const numeric = new Set(
    columns.filter(({ type }) => /int/i.test(String(type))).map(({ databaseName }) => databaseName),
  );
  for await (const row of send(runner, sql))
    yield names.map((name) => {
      const value = row[name] as Cell;
      return value !== null && numeric.has(name) ? Number(value) : value;
    });
}

async function* send(runner: QueryRunner, sql: string): AsyncGenerator<Record<string, unknown>, void, void> {
  const { driver, options } = runner.dataSource;
  if (options.type === 'better-sqlite3')
    yield* (driver as unknown as SqliteDriver).databaseConnection.prepare(sql).iterate();
  else yield* (await runner.stream(sql)) as AsyncIterable<Record<string, unknown>>;
}
