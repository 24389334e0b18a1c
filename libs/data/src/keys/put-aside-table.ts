import type { Database } from '../connection/database.ts';
import { isAbsentTable } from '../connection/engine-errors.ts';
import { hasTable } from '../connection/has-table.ts';

/** A table that a migration left to be emptied and dropped; whoever started at the same moment may have done so just now. */
export class PutAsideTable {
  constructor(
    private readonly database: Database,
    private readonly name: string,
  ) {}

  /** What a statement on it answers; nothing where it is gone. */
  async query(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    if (!(await hasTable(this.database, this.name))) return [];
    return this.database
      .transaction((manager) => manager.query(sql, values))
      .catch((error: unknown) => {
        if (isAbsentTable(error)) return [];
        throw error;
      });
  }

  /** The same for a SELECT of rows that nobody else then has, until the transaction that runs ends. */
  async take(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    // SQLite has one writer at a time anyway.
    return this.query(this.database.dialect === 'sqlite' ? sql : `${sql} FOR UPDATE`, values);
  }

  async drop(): Promise<void> {
    if (await hasTable(this.database, this.name)) await this.query(`DROP TABLE IF EXISTS ${this.name}`);
  }
}
