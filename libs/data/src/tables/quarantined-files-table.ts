import { idToBytes } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import type { QuarantinedFileRow } from '../entities/quarantined-file.entity.ts';
import { workOfQuarantinedFile } from '../work/work-of-quarantined-file.ts';
import { Table, type Where } from './table.ts';
import { WorkItemsTable } from './work-items-table.ts';

/** Files in quarantine. Each stands on the officers' list until it turns out to be somebody's. */
export class QuarantinedFilesTable extends Table<QuarantinedFileRow> {
  readonly #work: WorkItemsTable;

  constructor(database: Database) {
    super(database, 'QuarantinedFile');
    this.#work = new WorkItemsTable(database);
  }

  override async insert(rows: QuarantinedFileRow | readonly QuarantinedFileRow[]): Promise<void> {
    await super.insert(rows);
    for (const row of [rows].flat()) await this.#work.put(workOfQuarantinedFile(row, idToBytes(row.id)));
  }

  override async delete(where: Where<QuarantinedFileRow>): Promise<number> {
    const going = await this.find(where);
    const deleted = await super.delete(where);
    for (const { id } of going) await this.#work.end(idToBytes(id), 'taken');
    return deleted;
  }
}
