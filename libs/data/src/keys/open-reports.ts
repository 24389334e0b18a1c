import { idFromBytes, idToBytes, type ReportId } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import { hasTable } from '../connection/has-table.ts';

const BATCH = 200;

export interface OpenReport {
  readonly id: ReportId;
  readonly note: string | null;
  readonly contactEmail: string | null;
  readonly evidence: string | null;
  readonly proofName: string | null;
}

/** What reports said before it was sealed, which a migration put aside (`migrations/1764000100000-sealed-reports.ts`). */
export class OpenReports {
  constructor(private readonly database: Database) {}

  /** Some of them; none when all are sealed. */
  async some(): Promise<OpenReport[]> {
    if (!(await hasTable(this.database, 'reports_to_seal'))) return [];
    const rows = await this.#query(
      `SELECT id, note, contact_email AS contactEmail, evidence, proof_name AS proofName FROM reports_to_seal LIMIT ${BATCH}`,
    );
    return rows.map((row) => ({ ...row, id: idFromBytes('report', row.id as Buffer) })) as OpenReport[];
  }

  /** It is sealed now, in the transaction that runs. */
  async forget(id: ReportId): Promise<void> {
    await this.#query('DELETE FROM reports_to_seal WHERE id = ?', [idToBytes(id)]);
  }

  /** To be called when all are sealed. */
  async close(): Promise<void> {
    if (await hasTable(this.database, 'reports_to_seal')) await this.#query('DROP TABLE reports_to_seal');
  }

  #query(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return this.database.transaction((manager) => manager.query(sql, values));
  }
}
