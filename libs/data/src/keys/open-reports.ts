import { idFromBytes, idToBytes, type ReportId } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import { PutAsideTable } from './put-aside-table.ts';

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
  readonly #table: PutAsideTable;

  constructor(database: Database) {
    this.#table = new PutAsideTable(database, 'reports_to_seal');
  }

  /** Some of them; none when all are sealed. */
  async some(): Promise<ReportId[]> {
    const rows = await this.#table.query(`SELECT id FROM reports_to_seal LIMIT ${BATCH}`);
    return rows.map(({ id }) => idFromBytes('report', id as Buffer));
  }

  /** What one said, for the transaction that runs: nobody else seals it meanwhile. None where somebody did. */
  async one(id: ReportId): Promise<OpenReport | undefined> {
    const [row] = await this.#table.take(
      'SELECT note, contact_email AS contactEmail, evidence, proof_name AS proofName FROM reports_to_seal WHERE id = ?',
      [idToBytes(id)],
    );
    return row && ({ ...row, id } as OpenReport);
  }

  /** It is sealed now, in the transaction that runs. */
  async forget(id: ReportId): Promise<void> {
    await this.#table.query('DELETE FROM reports_to_seal WHERE id = ?', [idToBytes(id)]);
  }

  /** To be called when all are sealed. */
  async close(): Promise<void> {
    await this.#table.drop();
  }
}
