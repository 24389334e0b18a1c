import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import { runMigrations } from '../migrations/run-migrations.ts';
import { withBinding } from '../scope/owner-binding.ts';
import { dialectOf } from './data-source-options.ts';
import type { Dialect } from './dialect.ts';
import { isTransient } from './engine-errors.ts';
import { openGuarded, type StatementHook, type StatementWatch } from './guarded-data-source.ts';
import { WriteQueue } from './write-queue.ts';

const TRIES = 6;

interface OpenOptions {
  readonly readonly?: boolean;
  readonly onStatement?: StatementHook;
  readonly guard?: StatementHook;
  readonly watch?: StatementWatch;
  /** How the way to a server is kept private; see `dataSourceOptions`. */
  readonly tls?: { readonly ca: string | null } | null;
  /** Only these changes of the tables are made by `migrate`; see `dataSourceOptions`. */
  readonly migrations?: readonly string[];
}

/** One database, on any engine: reads beside each other, transactions that are transactions. */
export class Database {
  readonly #writer: DataSource;
  readonly #reader: DataSource;
  readonly #queue = new WriteQueue();
  readonly #current = new AsyncLocalStorage<EntityManager>();
  #changes = 0;

  private constructor(
    readonly dialect: Dialect,
    writer: DataSource,
    reader: DataSource,
  ) {
    this.#writer = writer;
    this.#reader = reader;
  }

  static async open(url: string, options: OpenOptions = {}): Promise<Database> {
    const dialect = dialectOf(url);
    const writer = await openGuarded(url, options);
    const reader =
      dialect === 'sqlite' && !options.readonly ? await openGuarded(url, { ...options }) : writer;
    return new Database(dialect, writer, reader);
  }

  /** Reads outside any transaction, or inside the one that runs. */
  read<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return work(this.#current.getStore() ?? this.#reader.manager);
  }

  /** How often something may have been changed through here: while it stays, what was read is not older than others' changes. */
  get changes(): number {
    return this.#changes;
  }

  get inTransaction(): boolean {
    return this.#current.getStore() !== undefined;
  }

  /** All or nothing. Runs again from the start when the engine says that it may; nested calls join the outer one. */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.#current.getStore();
    if (outer) return work(outer);
    const once = () => this.#once(work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (this.dialect === 'sqlite' ? this.#queue.run(once) : once());
      } catch (error) {
        if (attempt >= TRIES || !isTransient(error)) throw error;
        await pause(2 ** attempt * 5 * (0.5 + Math.random()));
      }
    }
  }

  async #once<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.#writer.createQueryRunner();
    // SQLite takes the write lock at once: a reader that wants to write later would be refused half-way.
    const statements =
      this.dialect === 'sqlite'
        ? {
            begin: () => runner.query('BEGIN IMMEDIATE'),
            commit: () => runner.query('COMMIT'),
            rollback: () => runner.query('ROLLBACK'),
          }
        : {
            begin: () => runner.startTransaction('READ COMMITTED'),
            commit: () => runner.commitTransaction(),
            rollback: () => runner.rollbackTransaction(),
          };
    try {
      await statements.begin();
      const result = await this.#current.run(runner.manager, () => work(runner.manager));
      await statements.commit();
      return result;
    } catch (error) {
      await statements.rollback().catch(() => undefined);
      throw error;
    } finally {
      // Also where the commit failed: the engine may have made it all the same.
      this.#changes += 1;
      await runner.release();
    }
  }

  /** Brings the tables up to date; safe to call at every start, and again after a kill in the midst of it. */
  async migrate(): Promise<void> {
    await withBinding({ across: 'migration' }, () => runMigrations(this.#writer));
  }

  /** What TypeORM would still change to make the tables fit the entities: empty when the migrations are complete. */
  async drift(): Promise<string[]> {
    const plan = await withBinding({ across: 'migration' }, () =>
      this.#writer.driver.createSchemaBuilder().log(),
    );
    return plan.upQueries.map((query) => query.query);
  }

  /** The account that this connection acts as, e.g. `app@%`. Not with SQLite, which has none. */
  async account(): Promise<string> {
    const [row] = await this.read((manager) => manager.query('SELECT CURRENT_USER() AS account'));
    return row.account;
  }

  /** What that account may do, as the engine words it. */
  async grants(): Promise<string[]> {
    const rows: Record<string, string>[] = await this.read((manager) => manager.query('SHOW GRANTS'));
    return rows.flatMap((row) => Object.values(row));
  }

  /** Gives rights to others, as an account that may. */
  async grant(statements: readonly string[]): Promise<void> {
    for (const statement of statements) await this.#writer.query(statement);
  }

  get tables(): readonly EntityMetadata[] {
    return this.#writer.entityMetadatas;
  }

  async close(): Promise<void> {
    await this.#writer.destroy();
    if (this.#reader !== this.#writer) await this.#reader.destroy();
  }
}
