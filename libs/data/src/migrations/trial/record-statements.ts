import type { DataSource } from 'typeorm';

export type Sent = readonly [sql: string, parameters: readonly unknown[]];

/** Every statement that `work` sends and that changes something. */
export async function recordStatements(source: DataSource, work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { driver } = source;
  const create = driver.createQueryRunner.bind(driver);
  driver.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
    runner.query = (async (sql: string, parameters: unknown[] = [], structured?: boolean) => {
      if (!/^\s*(SELECT|SHOW|PRAGMA)\b/i.test(sql)) sent.push([sql, parameters]);
      return query(sql, parameters, structured);
    }) as typeof runner.query;
    return runner;
  };
  try {
    await work();
  } finally {
    driver.createQueryRunner = create;
  }
  return sent;
}
