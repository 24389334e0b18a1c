import { type IntakeId, idToBytes } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import type { IntakeRow } from '../entities/intake.entity.ts';
import { workOfIntake } from '../work/work-of-intake.ts';
import { oneOf } from './conditions.ts';
import { Table, type Where } from './table.ts';
import { WorkItemsTable } from './work-items-table.ts';

/** Cases that came in by another door. Whoever changes one keeps the officers' list, without knowing of it. */
export class IntakesTable extends Table<IntakeRow> {
  readonly #work: WorkItemsTable;

  constructor(database: Database) {
    super(database, 'Intake');
    this.#work = new WorkItemsTable(database);
  }

  override async insert(rows: IntakeRow | readonly IntakeRow[]): Promise<void> {
    await super.insert(rows);
    await this.#tell([rows].flat().map(({ id }) => id));
  }

  override async update(where: Where<IntakeRow>, set: Partial<IntakeRow>): Promise<number> {
    const ids = typeof where.id === 'string' ? [where.id] : (await this.find(where)).map(({ id }) => id);
    const changed = await super.update(where, set);
    if (changed > 0) await this.#tell(ids);
    return changed;
  }

  async #tell(ids: readonly IntakeId[]): Promise<void> {
    for (const row of await this.find({ id: oneOf(ids) })) {
      const id = idToBytes(row.id);
      const work = workOfIntake(row, id);
      if (work) await this.#work.put(work);
      else await this.#work.end(id, row.state, row.version);
    }
  }
}
