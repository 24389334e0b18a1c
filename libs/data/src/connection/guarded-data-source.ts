import { DataSource, type QueryRunner } from 'typeorm';
import { guardStatement } from '../scope/owner-guard.ts';
import { dataSourceOptions } from './data-source-options.ts';

const guarded = new WeakSet<QueryRunner>();

/** What every statement passes on its way to the engine; tests count and inspect through it. */
export type StatementHook = (sql: string, parameters: readonly unknown[]) => void;

interface Use {
  readonly readonly?: boolean;
  readonly poolSize?: number;
  readonly onStatement?: StatementHook;
  /** Replaces the first wall; for the proof that the other walls hold without it. */
  readonly guard?: StatementHook;
}

/** A data source whose query runners refuse statements without a bound owner. */
export async function openGuarded(url: string, use: Use = {}): Promise<DataSource> {
  const source = new DataSource(dataSourceOptions(url, use));
  await source.initialize();
  const create = source.driver.createQueryRunner.bind(source.driver);
  const guard = use.guard ?? guardStatement;
  source.driver.createQueryRunner = (mode) => {
    const runner = create(mode);
    if (guarded.has(runner)) return runner;
    guarded.add(runner);
    const send = runner.query.bind(runner) as (...sent: unknown[]) => Promise<unknown>;
    runner.query = (async (sql: string, parameters: unknown[] = [], structured?: boolean) => {
      guard(sql, parameters);
      use.onStatement?.(sql, parameters);
      return send(sql, parameters, structured);
    }) as typeof runner.query;
    return runner;
  };
  return source;
}
