import { type DecisionId, idToBytes, isDrillId } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import type { DecisionRow } from '../entities/decision.entity.ts';
import type { SubjectScope } from '../scope/subject-scope.ts';
import { workOfDecision } from '../work/work-of-decision.ts';
import { oneOf } from './conditions.ts';
import { OwnedTable } from './owned-table.ts';
import type { Where } from './table.ts';
import { WorkItemsTable } from './work-items-table.ts';

/** A subject's decisions. One that waits for a second officer stands on the officers' list; what becomes of it shows there. */
export class DecisionsTable extends OwnedTable<DecisionRow> {
  readonly #work: WorkItemsTable;

  constructor(database: Database, scope: SubjectScope) {
    super(database, 'Decision', scope);
    this.#work = new WorkItemsTable(database);
  }

  override async insert(rows: DecisionRow | readonly DecisionRow[]): Promise<void> {
    await super.insert(rows);
    for (const row of [rows].flat()) {
      if (row.openMark === 1 && !isDrillId(this.scope.subjectId))
        await this.#work.put(workOfDecision(row, idToBytes(row.id)));
    }
  }

  override async update(where: Where<DecisionRow>, set: Partial<DecisionRow>): Promise<number> {
    const ids = await this.#idsOf(where);
    const changed = await super.update(where, set);
    if (changed > 0) await this.#follow(ids);
    return changed;
  }

  override async delete(where: Where<DecisionRow>): Promise<number> {
    const ids = await this.#idsOf(where);
    const deleted = await super.delete(where);
    if (deleted > 0) await this.#follow(ids);
    return deleted;
  }

  /** Before the change: afterwards the condition may name none of them. */
  async #idsOf(where: Where<DecisionRow>): Promise<readonly DecisionId[]> {
    if (typeof where.id === 'string') return [where.id];
    return (await this.find(where)).map(({ id }) => id);
  }

  async #follow(ids: readonly DecisionId[]): Promise<void> {
    if (isDrillId(this.scope.subjectId)) return;
    const found = new Map((await this.find({ id: oneOf(ids) })).map((row) => [row.id, row]));
    for (const id of ids) {
      const row = found.get(id);
      // An objection brings one back that was decided.
      if (row?.openMark === 1) await this.#work.put(workOfDecision(row, idToBytes(id)));
      else await this.#work.end(idToBytes(id), row?.state ?? 'erased');
    }
  }
}
