import { type IncidentId, idToBytes } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import type { IncidentRow } from '../entities/incident.entity.ts';
import type { IncidentDecisionRow } from '../entities/incident-decision.entity.ts';
import { workOfIncident } from '../work/work-of-incident.ts';
import { oneOf } from './conditions.ts';
import { Table, type Where } from './table.ts';
import { WorkItemsTable } from './work-items-table.ts';

/** What takes two in an incident. While one waits, the incident's place on the officers' list says so. */
export class IncidentDecisionsTable extends Table<IncidentDecisionRow> {
  readonly #incidents: Table<IncidentRow>;
  readonly #work: WorkItemsTable;

  constructor(database: Database) {
    super(database, 'IncidentDecision');
    this.#incidents = new Table(database, 'Incident');
    this.#work = new WorkItemsTable(database);
  }

  override async insert(rows: IncidentDecisionRow | readonly IncidentDecisionRow[]): Promise<void> {
    await super.insert(rows);
    await this.#follow([rows].flat().map(({ incidentId }) => incidentId));
  }

  override async update(
    where: Where<IncidentDecisionRow>,
    set: Partial<IncidentDecisionRow>,
  ): Promise<number> {
    // Before the change: afterwards the condition may name none of them.
    const ids = (await this.find(where)).map(({ incidentId }) => incidentId);
    const changed = await super.update(where, set);
    if (changed > 0) await this.#follow(ids);
    return changed;
  }

  async #follow(ids: readonly IncidentId[]): Promise<void> {
    if (ids.length === 0) return;
    const listed = { id: oneOf([...new Set(ids)]), state: 'open', isDrill: false } as const;
    for (const row of await this.#incidents.find(listed)) {
      const waits = (await this.count({ incidentId: row.id, openMark: 1 })) > 0;
      await this.#work.follow(workOfIncident(row, idToBytes(row.id), waits));
    }
  }
}
