import { ID_KINDS, type Id, isDrillId, MARKED_KINDS, type SubjectId } from '@rightful/policy';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { Database } from '../connection/database.ts';
import { withBinding } from '../scope/owner-binding.ts';
import { ownerBytes, type SubjectScope } from '../scope/subject-scope.ts';
import { Table, type Where } from './table.ts';

const MARKED = MARKED_KINDS.map((kind) => `${ID_KINDS[kind]}_`);
const isMarkedKind = (value: unknown): value is Id<(typeof MARKED_KINDS)[number]> =>
  typeof value === 'string' && value.length === 30 && MARKED.some((start) => value.startsWith(start));

/** A table whose rows belong to subjects, seen through one subject's scope. The owner is put in here and nowhere else. */
export class OwnedTable<Row extends { subjectId: SubjectId }> extends Table<Row> {
  constructor(
    database: Database,
    entityName: string,
    protected readonly scope: SubjectScope,
  ) {
    super(database, entityName);
  }

  protected override condition(where: Where<Row>): FindOptionsWhere<Row> {
    return super.condition({ ...where, subjectId: this.scope.subjectId });
  }

  protected override ownRow(row: Row): Row {
    if (row.subjectId !== this.scope.subjectId)
      throw new Error(`${this.entityName}: the row is another subject's.`);
    const isDrill = isDrillId(this.scope.subjectId);
    for (const value of Object.values(row))
      if (isMarkedKind(value) && isDrillId(value) !== isDrill)
        throw new Error(`${this.entityName}: an exercise and real people have nothing in common.`);
    return row;
  }

  protected override reading<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return withBinding({ owner: ownerBytes(this.scope) }, () => super.reading(work));
  }

  protected override writing<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return withBinding({ owner: ownerBytes(this.scope) }, () => super.writing(work));
  }
}
