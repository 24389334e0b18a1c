import { idToBytes, isDrillId, type RequestId } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import type { RequestRow } from '../entities/request.entity.ts';
import type { SubjectScope } from '../scope/subject-scope.ts';
import { workOfRequest } from '../work/work-of-request.ts';
import { CaseFactsTable } from './case-facts-table.ts';
import { oneOf } from './conditions.ts';
import { OwnedTable } from './owned-table.ts';
import type { Where } from './table.ts';
import { WorkItemsTable } from './work-items-table.ts';

/** What an officer sees of a request on the list; a change of anything else leaves its version alone. */
const SEEN: ReadonlySet<string> = new Set<keyof RequestRow>([
  'kind',
  'door',
  'state',
  'actAt',
  'dueAt',
  'clock',
  'assigneeId',
  'openMark',
  'outcome',
]);

/** What the figures count besides. */
const COUNTED: ReadonlySet<string> = new Set<keyof RequestRow>(['readyAt', 'endedAt', 'grounds']);

/** A subject's requests. Whoever changes one keeps the officers' list and the figures, in the same transaction, without knowing of it. */
export class RequestsTable extends OwnedTable<RequestRow> {
  readonly #work: WorkItemsTable;
  readonly #facts: CaseFactsTable;

  constructor(database: Database, scope: SubjectScope) {
    super(database, 'Request', scope);
    this.#work = new WorkItemsTable(database);
    this.#facts = new CaseFactsTable(database);
  }

  override async insert(rows: RequestRow | readonly RequestRow[]): Promise<void> {
    await super.insert(rows);
    await this.#tell([rows].flat().map(({ id }) => id));
  }

  /** Counts the version up with each change that an officer sees. */
  override async update(where: Where<RequestRow>, set: Partial<RequestRow>): Promise<number> {
    const columns = Object.keys(set);
    const isSeen = columns.some((column) => SEEN.has(column));
    if (!isSeen && !columns.some((column) => COUNTED.has(column))) return super.update(where, set);
    const ids = await this.#idsOf(where);
    const version = set.version ?? ((() => 'version + 1') as unknown as number);
    const changed = await super.update(where, isSeen ? { ...set, version } : set);
    if (changed > 0) await this.#tell(ids, isSeen);
    return changed;
  }

  override async delete(where: Where<RequestRow>): Promise<number> {
    const ids = await this.#idsOf(where);
    const deleted = await super.delete(where);
    if (deleted > 0) await this.#tell(ids);
    return deleted;
  }

  /** Before the change: afterwards the condition may name none of them. */
  async #idsOf(where: Where<RequestRow>): Promise<readonly RequestId[]> {
    if (typeof where.id === 'string') return [where.id];
    return (await this.find(where)).map(({ id }) => id);
  }

  async #tell(ids: readonly RequestId[], isSeen = true): Promise<void> {
    if (isDrillId(this.scope.subjectId)) return;
    const found = new Map((await this.find({ id: oneOf(ids) })).map((row) => [row.id, row]));
    for (const id of ids) {
      const row = found.get(id);
      const bytes = idToBytes(id);
      await this.#facts.put(bytes, row);
      if (!isSeen) continue;
      if (row?.openMark === 1) await this.#work.put(workOfRequest(row, bytes));
      else await this.#work.end(bytes, row?.state ?? 'erased', row?.version);
    }
  }
}
