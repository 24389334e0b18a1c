import type { DataSource } from 'typeorm';

export class Died extends Error {}

/**
 * Lets a process die as by a kill: after the first statement that changes something and that no run before it has sent
 * behind the same other one, nothing reaches the engine any more. Close the source then: the engine takes back what is open.
 */
export function dieAfterFirstNew(source: DataSource, sent: Set<string>): void {
  const create = source.driver.createQueryRunner.bind(source.driver);
  let last = '';
  let isDead = false;
  source.driver.createQueryRunner = (mode) => {
    const runner = create(mode);
    if (Object.hasOwn(runner, 'query')) return runner;
    const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
    runner.query = (async (sql: string, parameters: unknown[] = [], structured?: boolean) => {
      if (isDead) throw new Died();
      const result = await query(sql, parameters, structured).catch((error: unknown) => {
        if (isDead) throw new Died();
        throw error;
      });
      if (/^\s*(SELECT|SHOW|PRAGMA)\b/i.test(sql)) return result;
      const statement = JSON.stringify([sql, parameters]);
      const step = `${last} ${statement}`;
      last = statement;
      if (!sent.has(step)) {
        sent.add(step);
        isDead = true;
        throw new Died();
      }
      return result;
    }) as typeof runner.query;
    return runner;
  };
}
