import type { Database } from './database.ts';

/** Whether the database has a table of this name. */
export async function hasTable(database: Database, name: string): Promise<boolean> {
  const catalogue =
    database.dialect === 'sqlite'
      ? 'SELECT name FROM sqlite_master WHERE name = ?'
      : 'SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?';
  const found: unknown[] = await database.transaction((manager) => manager.query(catalogue, [name]));
  return found.length > 0;
}
