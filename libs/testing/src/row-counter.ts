import type { Database, StatementHook } from '@rightful/data';

type Query = <T>(sql: string) => Promise<T>;

/** What is used of better-sqlite3's handle. */
interface SqliteHandle {
  function(name: string, options: { deterministic: boolean }, called: () => number): unknown;
  prepare(sql: string): { all(...parameters: readonly unknown[]): unknown[] };
}

/**
 * How many rows an engine walks for one statement. MariaDB counts them itself (`Handler_read_*` of the session). SQLite
 * has no such counter within reach: the very statement is run again with a function before its other conditions,
 * which the engine has to call once for each row that it comes to.
 */
export class RowCounter {
  #sent: { sql: string; parameters: readonly unknown[] }[] = [];

  /** To be given to whoever opens the database. */
  readonly onStatement: StatementHook = (sql, parameters) => void this.#sent.push({ sql, parameters });

  /** `work` sends one SELECT. */
  async rowsTouched(database: Database, work: () => Promise<unknown>): Promise<number> {
    return database.transaction(async (manager) => {
      if (database.dialect !== 'sqlite') return countHandlerReads((sql) => manager.query(sql), work);
      this.#sent = [];
      await work();
      const [sent] = this.#sent;
      if (!sent || this.#sent.length > 1) throw new Error(`${this.#sent.length} statements, not one.`);
      const { driver } = manager.connection as unknown as { driver: { databaseConnection: SqliteHandle } };
      return countCalls(driver.databaseConnection, sent.sql, sent.parameters);
    });
  }
}

function countCalls(sqlite: SqliteHandle, sql: string, parameters: readonly unknown[]): number {
  let rows = 0;
  sqlite.function('touched', { deterministic: false }, () => {
    rows += 1;
    return 1;
  });
  sqlite.prepare(sql.replace('WHERE', 'WHERE touched() = 1 AND')).all(...parameters);
  return rows;
}

async function countHandlerReads(query: Query, work: () => Promise<unknown>): Promise<number> {
  const read = async () => {
    const rows = await query<{ Value: string }[]>(`SHOW SESSION STATUS LIKE 'Handler_read%'`);
    return rows.reduce((sum, row) => sum + Number(row.Value), 0);
  };
  // Asking for the counters moves them a little, too.
  const before = await read();
  const own = (await read()) - before;
  await work();
  return (await read()) - before - 2 * own;
}
