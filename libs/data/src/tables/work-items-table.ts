import type { EntityManager } from 'typeorm';
import type { Database } from '../connection/database.ts';
import type { WorkChange, WorkItemRow } from '../entities/work-item.entity.ts';
import { changeTime } from '../work/change-time.ts';
import { whatChanged } from '../work/what-changed.ts';
import type { WorkFilter, WorkPlace } from '../work/work-filter.ts';
import type { WorkFacts } from '../work/work-of-request.ts';
import { afterPlace, type WorkQuery, workQuery } from '../work/work-query.ts';
import { RowReader } from './row-reader.ts';
import { Table } from './table.ts';

/** Of several filters one is walked; no page looks at more rows for the others than this. */
export const MOST_WALKED = 1_000;
const MOST_CHANGES_KEPT = 8;

export interface WorkRows {
  readonly rows: WorkItemRow[];
  /** From where to read on, even where the walk ended before the page was full; null when nothing follows. */
  readonly end: WorkPlace | null;
}

/** All open work. A page costs the same however much there is: one walk along one index, with an end. */
export class WorkItemsTable extends Table<WorkItemRow> {
  constructor(database: Database) {
    super(database, 'WorkItem');
  }

  /** At most `first` rows, the most urgent first, beginning after `after`. */
  page(filter: WorkFilter, first: number, after?: WorkPlace): Promise<WorkRows> {
    const query = workQuery(filter);
    return this.reading(async (manager) => {
      const walk = [...query.walk, ...(after ? [this.#after(query, after)] : query.from)];
      const end = query.rest.length > 0 ? await this.#endOfWalk(manager, query, walk) : null;
      const terms = [...walk, ...(end ? [this.#after(query, end, true)] : []), ...query.rest];
      const reader = RowReader.of(manager, this.entityName);
      const raw: Record<string, unknown>[] = await manager.query(
        `SELECT ${reader.columns} FROM ${this.#along(query)} WHERE ${terms.map(({ sql }) => sql).join(' AND ')}
         ORDER BY ${query.order}, id LIMIT ${Math.trunc(first) + 1}`,
        terms.flatMap(({ values }) => values),
      );
      const found = raw.map((one) => reader.row<WorkItemRow>(one));
      const rows = found.slice(0, first);
      const last = rows.at(-1);
      if (found.length <= first || !last) return { rows, end };
      const at = query.order === 'due_at' ? last.dueAt : last.actAt;
      return { rows, end: { at: at ?? last.actAt, id: last.id } };
    });
  }

  /** How many there are, up to `most`: nobody counts a million rows for a number on a button. */
  countUpTo(filter: WorkFilter, most: number): Promise<number> {
    const query = workQuery(filter);
    const terms = [...query.walk, ...query.from];
    return this.reading(async (manager) => {
      const [row] = await manager.query(
        `SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM ${this.#along(query)}
         WHERE ${terms.map(({ sql }) => sql).join(' AND ')} LIMIT ${Math.trunc(most)}) AS few`,
        terms.flatMap(({ values }) => values),
      );
      return Number(row.n);
    });
  }

  /** Makes the list say what the thing says now. */
  async put(facts: WorkFacts): Promise<void> {
    const row = await this.one({ id: facts.id });
    const changedAt = changeTime();
    if (!row) return this.insert({ ...facts, openMark: 1, changedAt, changes: [] });
    const what = whatChanged(row, facts);
    const changes = what.length > 0 ? withChange(row, facts.version, what) : row.changes;
    await this.update({ id: facts.id }, { ...facts, openMark: 1, changedAt, changes });
  }

  /** The same for a thing that keeps neither version nor officer of its own: both stay with the list. */
  async follow(facts: Omit<WorkFacts, 'version' | 'assigneeId'>): Promise<void> {
    const row = await this.one({ id: facts.id });
    const kept = { version: row ? row.version + 1 : 1, assigneeId: row?.assigneeId ?? null };
    await this.put({ ...facts, ...kept });
  }

  /** It is done: no list shows it any more; who has it before their eyes is told. */
  async end(id: Buffer, state: string, version?: number): Promise<void> {
    const row = await this.one({ id });
    if (!row || row.openMark === null) return;
    const next = version ?? row.version + 1;
    const changes = withChange(row, next, ['done']);
    await this.update({ id }, { state, version: next, openMark: null, changedAt: changeTime(), changes });
  }

  #after({ order }: WorkQuery, place: WorkPlace, upTo = false) {
    return afterPlace(order, this.database.dialect === 'sqlite', place, upTo);
  }

  /** The last row that this page may look at; null when fewer are left. */
  async #endOfWalk(
    manager: EntityManager,
    query: WorkQuery,
    walk: WorkQuery['walk'],
  ): Promise<WorkPlace | null> {
    const [last] = await manager.query(
      `SELECT ${query.order} AS at, id FROM ${this.#along(query)} WHERE ${walk.map(({ sql }) => sql).join(' AND ')}
       ORDER BY ${query.order}, id LIMIT 1 OFFSET ${MOST_WALKED - 1}`,
      walk.flatMap(({ values }) => values),
    );
    return last ? { at: new Date(Number(last.at)), id: Buffer.from(last.id) } : null;
  }

  /** Left alone, either engine may choose to sort a whole list instead. */
  #along({ index }: WorkQuery): string {
    const how = this.database.dialect === 'sqlite' ? `INDEXED BY ${index}` : `FORCE INDEX (${index})`;
    return `work_items ${how}`;
  }
}

const withChange = (row: WorkItemRow, version: number, what: WorkChange['what']): readonly WorkChange[] => [
  ...row.changes.slice(1 - MOST_CHANGES_KEPT),
  { version, at: changeTime().toISOString(), what },
];
