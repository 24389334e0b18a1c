import type { Database } from '../connection/database.ts';
import type { CaseFactRow } from '../entities/case-fact.entity.ts';
import type { RequestRow } from '../entities/request.entity.ts';
import { caseFactOf } from '../work/case-fact-of.ts';
import { Table } from './table.ts';

/** What the figures count: one narrow row for each request. */
export class CaseFactsTable extends Table<CaseFactRow> {
  constructor(database: Database) {
    super(database, 'CaseFact');
  }

  /** Makes the figures say what the request says now. One that was deleted, and not erased with its person, never was. */
  async put(id: Buffer, request: RequestRow | undefined): Promise<void> {
    if (!request) {
      await this.delete({ id });
      return;
    }
    const fact = caseFactOf(request, id);
    if ((await this.count({ id })) > 0) await this.update({ id }, fact);
    else await this.insert(fact);
  }
}
