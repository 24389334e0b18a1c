import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';

const READS = /^\s*(SELECT|SHOW)\b/i;
const CHANGES_ROWS = /^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i;

/** What the engines say to a change of tables that was made already: it is there, or what was to go is gone. */
const MADE_ALREADY = new Set([
  1005, // a reference of this name, on MariaDB
  1050, // table
  1051, // no such table to drop
  1060, // column
  1061, // index
  1091, // no such column, index or constraint to drop
  1826, // constraint
  3822, // check, on MySQL
]);

/** A migration found what only itself would have made. Nothing is lost; the message says what to do. */
export class HalfMigratedError extends Error {
  constructor(migration: string, found: string) {
    super(
      `The database holds already what the change ${migration} is about to make (${found}): it belongs to something else, or an older version was cut off in the middle of this change. Nothing was changed now. Give Rightful a database of its own, or restore the backup from before that change, and start again.`,
    );
    this.name = 'HalfMigratedError';
  }
}

/**
 * The engines other than SQLite commit each change of tables by itself, so a process that dies leaves a migration half done.
 * This remembers in the database which statements are done, and lets the next run go on behind them. A change of rows
 * commits together with its mark; a change of tables is marked before and after, and where only the first mark is found, the
 * statement is sent again and may find itself made. The table goes when all migrations are through.
 */
export class StepJournal {
  readonly #seen = new Map<string, number>();

  private constructor(
    private readonly runner: QueryRunner,
    private readonly migration: string,
  ) {}

  /** A runner whose statements are remembered as steps of this migration. Reads are not: they are sent each time. */
  static async over(runner: QueryRunner, migration: string): Promise<QueryRunner> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS migration_steps
         (migration varchar(100) NOT NULL, step binary(32) NOT NULL, is_done boolean NOT NULL, PRIMARY KEY (migration, step))`,
    );
    const journal = new StepJournal(runner, migration);
    const query = (sql: string, parameters: unknown[] = [], structured?: boolean) =>
      READS.test(sql) ? runner.query(sql, parameters, structured as true) : journal.#once(sql, parameters);
    return new Proxy(runner, {
      get: (target, property, proxy) => (property === 'query' ? query : Reflect.get(target, property, proxy)),
    });
  }

  /** To be called when no migration is pending any more. */
  static async close(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS migration_steps');
  }

  async #once(sql: string, parameters: unknown[]): Promise<unknown> {
    const step = [this.migration, this.#nameOf(sql, parameters)];
    const known = (await this.runner.query(
      'SELECT is_done FROM migration_steps WHERE migration = ? AND step = ?',
      step,
    )) as { is_done: number }[];
    if (known[0]?.is_done) return [];
    return CHANGES_ROWS.test(sql)
      ? this.#changeRows(sql, parameters, step)
      : this.#changeTables(sql, parameters, step, known.length > 0);
  }

  async #changeRows(sql: string, parameters: unknown[], step: unknown[]): Promise<unknown> {
    await this.runner.startTransaction();
    try {
      const result: unknown = await this.runner.query(sql, parameters);
      await this.runner.query(
        'INSERT INTO migration_steps (migration, step, is_done) VALUES (?, ?, 1)',
        step,
      );
      await this.runner.commitTransaction();
      return result;
    } catch (error) {
      await this.runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  }

  async #changeTables(
    sql: string,
    parameters: unknown[],
    step: unknown[],
    isInDoubt: boolean,
  ): Promise<unknown> {
    if (!isInDoubt)
      await this.runner.query(
        'INSERT INTO migration_steps (migration, step, is_done) VALUES (?, ?, 0)',
        step,
      );
    const result: unknown = await this.runner.query(sql, parameters).catch(async (error: unknown) => {
      const isMade = MADE_ALREADY.has(errnoOf(error));
      if (isMade && isInDoubt) return [];
      // The engine refused it: it is in no doubt.
      if (errnoOf(error))
        await this.runner.query('DELETE FROM migration_steps WHERE migration = ? AND step = ?', step);
      throw isMade ? new HalfMigratedError(this.migration, (error as Error).message) : error;
    });
    await this.runner.query('UPDATE migration_steps SET is_done = 1 WHERE migration = ? AND step = ?', step);
    return result;
  }

  /** By what it says and how often that was said before: the same in every run. */
  #nameOf(sql: string, parameters: readonly unknown[]): Buffer {
    const said = createHash('sha256')
      .update(JSON.stringify([sql, parameters]))
      .digest('hex');
    const count = (this.#seen.get(said) ?? 0) + 1;
    this.#seen.set(said, count);
    return createHash('sha256').update(`${said} ${count}`).digest();
  }
}

/** Of an answer of the engine; 0 where there was none, because the connection broke. */
function errnoOf(error: unknown): number {
  const { errno } = ((error as { driverError?: unknown }).driverError ?? {}) as { errno?: unknown };
  return typeof errno === 'number' && errno > 0 ? errno : 0;
}
