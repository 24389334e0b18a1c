import { type DataSource, MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm';
import { isDenied, isTransient } from '../connection/engine-errors.ts';
import { StepJournal } from './step-journal.ts';

const PATIENCE_S = 600;

/** Another process is at it, and for longer than a start waits. */
export class MigratingElsewhereError extends Error {
  constructor() {
    super(
      'Another process is bringing this database up to date. Wait until it is done, then start again: nothing was changed here.',
    );
    this.name = 'MigratingElsewhereError';
  }
}

/** The database has to change, and this account may not do that. */
export class NotTheOwnerError extends Error {
  constructor() {
    super(
      'This version needs other tables, and the account of RIGHTFUL_DATABASE_URL may not change them. Run "rightful migrate" with RIGHTFUL_OWNER_DATABASE_URL set, then start again: nothing was changed.',
    );
    this.name = 'NotTheOwnerError';
  }
}

/** A newer version was here. An older one would not keep what that added. */
export class NewerDatabaseError extends Error {
  constructor(names: readonly string[]) {
    super(
      `A newer version of Rightful brought this database up to date (${names.join(', ')}). Start that version, or restore the backup from before it: nothing was changed.`,
    );
    this.name = 'NewerDatabaseError';
  }
}

/**
 * Runs what is pending, in order. May be killed at any moment and run again: SQLite takes a migration back as a whole, on the
 * other engines the next run goes on behind the last statement that was done. Of several that start at once one does it, and
 * the others wait.
 */
export async function runMigrations(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    if (await isUpToDate(source, runner)) return;
    await (source.options.type === 'better-sqlite3' ? onSqlite(source, runner) : onServer(source, runner));
  } finally {
    await runner.release();
  }
}

async function onServer(source: DataSource, runner: QueryRunner): Promise<void> {
  // One connection holds the lock and does the work: while a statement of a killed process still runs, nobody else begins.
  const name = `SHA2(CONCAT('rightful-migrations ', DATABASE()), 224)`;
  const [got] = (await runner.query(`SELECT GET_LOCK(${name}, ${PATIENCE_S}) AS held`)) as {
    held: unknown;
  }[];
  if (Number(got?.held) !== 1) throw new MigratingElsewhereError();
  try {
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    await refuseNewer(source, executor);
    await executor.executePendingMigrations();
    await StepJournal.close(runner);
  } catch (error) {
    throw isDenied(error) ? new NotTheOwnerError() : error;
  } finally {
    await runner.query(`SELECT RELEASE_LOCK(${name})`).catch(() => undefined);
  }
}

async function onSqlite(source: DataSource, runner: QueryRunner): Promise<void> {
  // A table that moves is dropped and made anew; and inside a transaction this cannot be said any more.
  await runner.query('PRAGMA foreign_keys = OFF');
  try {
    while (await runNext(source, runner));
  } finally {
    await runner.query('PRAGMA foreign_keys = ON').catch(() => undefined);
  }
}

/** One migration, whole or not at all; false when none is pending. What is pending is asked when nobody else can write. */
async function runNext(source: DataSource, runner: QueryRunner): Promise<boolean> {
  await beginAlone(runner);
  try {
    const executor = new MigrationExecutor(source, runner);
    await refuseNewer(source, executor);
    const [next] = await executor.getPendingMigrations();
    if (next) await executor.executeMigration(next);
    await runner.query('COMMIT');
    return next !== undefined;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function beginAlone(runner: QueryRunner): Promise<void> {
  const until = Date.now() + PATIENCE_S * 1_000;
  for (;;) {
    try {
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (Date.now() > until) throw new MigratingElsewhereError();
    }
  }
}

/** Then nothing is sent that only the owner of the tables may: others may start, too. */
async function isUpToDate(source: DataSource, runner: QueryRunner): Promise<boolean> {
  if (!(await runner.hasTable('migrations')) || (await runner.hasTable('migration_steps'))) return false;
  const executor = new MigrationExecutor(source, runner);
  await refuseNewer(source, executor);
  return (await executor.getPendingMigrations()).length === 0;
}

async function refuseNewer({ migrations }: DataSource, executor: MigrationExecutor): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name));
  const made = await executor.getExecutedMigrations();
  const newer = made.map(({ name }) => name).filter((name) => !known.has(name));
  if (newer.length > 0) throw new NewerDatabaseError(newer);
}

/** The same migration, going on where an earlier run of it ended; for the engines that commit each change of tables. */
export function restartable(Migration: new () => MigrationInterface): new () => MigrationInterface {
  return class {
    readonly #migration = new Migration();
    readonly name = this.#migration.name;

    async up(runner: QueryRunner): Promise<void> {
      await this.#migration.up(await StepJournal.over(runner, this.name ?? Migration.name));
    }

    down(runner: QueryRunner): Promise<void> {
      return this.#migration.down(runner);
    }
  };
}
