import { type IncidentId, idToBytes } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import type { IncidentRow } from '../entities/incident.entity.ts';
import { workOfIncident } from '../work/work-of-incident.ts';
import { oneOf } from './conditions.ts';
import { Table, type Where } from './table.ts';
import { WorkItemsTable } from './work-items-table.ts';

/** Incidents. An open one stands on the officers' list; whoever closes it ends that, without knowing of it. */
export class IncidentsTable extends Table<IncidentRow> {
  readonly #work: WorkItemsTable;

  constructor(database: Database) {
    super(database, 'Incident');
    this.#work = new WorkItemsTable(database);
  }

  override async insert(rows: IncidentRow | readonly IncidentRow[]): Promise<void> {
    await super.insert(rows);
    for (const row of [rows].flat()) {
      if (row.state === 'open') await this.#work.put(workOfIncident(row, idToBytes(row.id)));
    }
  }

  override async update(where: Where<IncidentRow>, set: Partial<IncidentRow>): Promise<number> {
    // What the list does not show changes nothing on it.
    if (set.state !== 'closed' && set.awareAt === undefined) return super.update(where, set);
    const ids = await this.#idsOf(where);
    const changed = await super.update(where, set);
    for (const row of await this.find({ id: oneOf(ids) })) {
      if (row.state === 'closed') await this.#work.end(idToBytes(row.id), row.state);
      else await this.#work.put(workOfIncident(row, idToBytes(row.id)));
    }
    return changed;
  }

  /** Before the change: afterwards the condition may name none of them. */
  async #idsOf(where: Where<IncidentRow>): Promise<readonly IncidentId[]> {
    if (typeof where.id === 'string') return [where.id];
    return (await this.find(where)).map(({ id }) => id);
  }
}
