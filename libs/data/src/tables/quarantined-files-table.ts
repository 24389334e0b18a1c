import { idToBytes } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import type { QuarantinedFileRow } from '../entities/quarantined-file.entity.ts';
import { workOfQuarantinedFile } from '../work/work-of-quarantined-file.ts';
import { oneOf } from './conditions.ts';
import { Table, type Where } from './table.ts';
import { WorkItemsTable } from './work-items-table.ts';

/** Files in quarantine. Each stands on the officers' list until one of them looked at it, or it turns out to be somebody's. */
export class QuarantinedFilesTable extends Table<QuarantinedFileRow> {
  readonly #work: WorkItemsTable;

  constructor(database: Database) {
    super(database, 'QuarantinedFile');
    this.#work = new WorkItemsTable(database);
  }

  override async insert(rows: QuarantinedFileRow | readonly QuarantinedFileRow[]): Promise<void> {
    await super.insert(rows);
    for (const row of [rows].flat()) await this.#put(row);
  }

  override async update(where: Where<QuarantinedFileRow>, set: Partial<QuarantinedFileRow>): Promise<number> {
    if (set.lookedAt === undefined) return super.update(where, set);
    const ids = (await this.find(where)).map(({ id }) => id);
    const changed = await super.update(where, set);
    for (const row of await this.find({ id: oneOf(ids) })) {
      if (row.lookedAt) await this.#work.end(idToBytes(row.id), 'looked-at');
      else await this.#put(row);
    }
    return changed;
  }

  override async delete(where: Where<QuarantinedFileRow>): Promise<number> {
    const going = await this.find(where);
    const deleted = await super.delete(where);
    for (const { id } of going) await this.#work.end(idToBytes(id), 'taken');
    return deleted;
  }

  /** What comes back to the list goes on from the version that it had, with the officer that it had. */
  async #put(row: QuarantinedFileRow): Promise<void> {
    const id = idToBytes(row.id);
    const { version = 0, assigneeId = null } = (await this.#work.one({ id })) ?? {};
    await this.#work.put({ ...workOfQuarantinedFile(row, id), version: version + 1, assigneeId });
  }
}
