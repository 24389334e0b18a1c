import type { QueryRunner } from 'typeorm';

/** Every table of this database, in the order of their names. */
export async function tableNames(runner: QueryRunner): Promise<string[]> {
  const found: { name: string }[] = await runner.query(
    runner.dataSource.options.type === 'better-sqlite3'
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
  );
  return found.map(({ name }) => name);
}
