import { firstIdAt, type IncidentId, idToBytes } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import type { IncidentRow, IncidentSource } from '../entities/incident.entity.ts';
import type { IncidentDecisionRow } from '../entities/incident-decision.entity.ts';
import { workOfIncident } from '../work/work-of-incident.ts';
import { oneOf } from './conditions.ts';
import { RowReader } from './row-reader.ts';
import { Table, type Where } from './table.ts';
import { WorkItemsTable } from './work-items-table.ts';

/** What somebody looks for in the register; what is absent does not matter. */
export interface IncidentFilter {
  readonly state?: IncidentRow['state'];
  readonly source?: IncidentSource;
  readonly outcome?: 'breach' | 'no-breach';
  /** Opened at this instant or later. */
  readonly since?: Date;
  /** Opened before this instant. */
  readonly until?: Date;
}

/** Incidents. An open one stands on the officers' list, unless it is an exercise; whoever closes it ends that, without knowing of it. */
export class IncidentsTable extends Table<IncidentRow> {
  readonly #work: WorkItemsTable;
  readonly #decisions: Table<IncidentDecisionRow>;

  constructor(database: Database) {
    super(database, 'Incident');
    this.#work = new WorkItemsTable(database);
    this.#decisions = new Table(database, 'IncidentDecision');
  }

  override async insert(rows: IncidentRow | readonly IncidentRow[]): Promise<void> {
    await super.insert(rows);
    for (const row of [rows].flat()) {
      if (row.state === 'open' && !row.isDrill)
        await this.#work.follow(workOfIncident(row, idToBytes(row.id), false));
    }
  }

  override async update(where: Where<IncidentRow>, set: Partial<IncidentRow>): Promise<number> {
    // What the list does not show changes nothing on it.
    if (set.state !== 'closed' && set.awareAt === undefined && set.isUntold === undefined)
      return super.update(where, set);
    const ids = await this.#idsOf(where);
    const changed = await super.update(where, set);
    for (const row of await this.find({ id: oneOf(ids) })) {
      if (row.isDrill) continue;
      if (row.state === 'closed') await this.#work.end(idToBytes(row.id), row.state);
      else {
        const waits = (await this.#decisions.count({ incidentId: row.id, openMark: 1 })) > 0;
        await this.#work.follow(workOfIncident(row, idToBytes(row.id), waits));
      }
    }
    return changed;
  }

  /** The newest first, beginning after `after`: one walk along a key, at any depth. Ids carry the time of the opening. */
  page(
    { state, source, outcome, since, until }: IncidentFilter,
    take: number,
    after?: IncidentId,
  ): Promise<IncidentRow[]> {
    const terms: [sql: string, value: unknown][] = [];
    if (state) terms.push(['state = ?', state]);
    if (source) terms.push(['source = ?', source]);
    if (outcome) terms.push(['outcome = ?', outcome]);
    if (since) terms.push(['id >= ?', idToBytes(firstIdAt('incident', since))]);
    const before = until && firstIdAt('incident', until);
    const end = after && before ? (after < before ? after : before) : (after ?? before);
    if (end) terms.push(['id < ?', idToBytes(end)]);
    const where = `WHERE ${['is_drill = 0', ...terms.map(([sql]) => sql)].join(' AND ')}`;
    return this.reading(async (manager) => {
      const reader = RowReader.of(manager, this.entityName);
      const raw: Record<string, unknown>[] = await manager.query(
        `SELECT ${reader.columns} FROM incidents ${where} ORDER BY id DESC LIMIT ${Math.trunc(take)}`,
        terms.map(([, value]) => value),
      );
      return raw.map((one) => reader.row<IncidentRow>(one));
    });
  }

  /** Before the change: afterwards the condition may name none of them. */
  async #idsOf(where: Where<IncidentRow>): Promise<readonly IncidentId[]> {
    if (typeof where.id === 'string') return [where.id];
    return (await this.find(where)).map(({ id }) => id);
  }
}
