import { DataSource, type QueryRunner } from 'typeorm';
import { guardStatement } from '../scope/owner-guard.ts';
import { dataSourceOptions } from './data-source-options.ts';
import { isTransient } from './engine-errors.ts';
import { followCluster } from './galera.ts';

const guarded = new WeakSet<QueryRunner>();
/**
 * Why the engine gave up the transaction of a connection, whoever caught that error on its way. A COMMIT after it would
 * answer OK and have written nothing, any other statement would stand by itself: until the ROLLBACK none is sent.
 */
const lost = new WeakMap<QueryRunner, unknown>();

/** What every statement passes on its way to the engine; tests count and inspect through it. */
export type StatementHook = (sql: string, parameters: readonly unknown[]) => void;

/** What every statement is sent through once the guard let it pass: to time it, say. Hands on what `send` answers. */
export type StatementWatch = <T>(sql: string, send: () => Promise<T>) => Promise<T>;

const unwatched: StatementWatch = (_sql, send) => send();

interface Use {
  readonly readonly?: boolean;
  readonly poolSize?: number;
  readonly tls?: { readonly ca: string | null } | null;
  readonly migrations?: readonly string[];
  readonly onStatement?: StatementHook;
  readonly watch?: StatementWatch;
  /** Replaces the first wall; for the proof that the other walls hold without it. */
  readonly guard?: StatementHook;
}

async function followClusterOrClose(source: DataSource): Promise<void> {
  try {
    await followCluster(source);
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/** A data source whose query runners refuse statements without a bound owner. */
export async function openGuarded(url: string, use: Use = {}): Promise<DataSource> {
  const source = new DataSource(dataSourceOptions(url, use));
  await source.initialize();
  if (source.options.type !== 'better-sqlite3') await followClusterOrClose(source);
  const create = source.driver.createQueryRunner.bind(source.driver);
  const guard = use.guard ?? guardStatement;
  const watch = use.watch ?? unwatched;
  source.driver.createQueryRunner = (mode) => {
    const runner = create(mode);
    if (guarded.has(runner)) return runner;
    guarded.add(runner);
    const send = runner.query.bind(runner) as (...sent: unknown[]) => Promise<unknown>;
    runner.query = (async (sql: string, parameters: unknown[] = [], structured?: boolean) => {
      guard(sql, parameters);
      use.onStatement?.(sql, parameters);
      const loss = lost.get(runner);
      if (loss && sql !== 'ROLLBACK') throw loss;
      try {
        return await watch(sql, () => send(sql, parameters, structured));
      } catch (error) {
        if (runner.isTransactionActive && isTransient(error)) lost.set(runner, error);
        throw error;
      }
    }) as typeof runner.query;
    return runner;
  };
  return source;
}
