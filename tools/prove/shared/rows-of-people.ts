import { Database, entities } from '@rightful/data';
import { idToBytes, type SubjectId } from '@rightful/policy';
import type { TestPortal } from '@rightful/testing';

/** One value of a row that belongs to somebody. */
export interface OwnedValue {
  readonly entity: string;
  readonly column: string;
  /** How the column is defined. */
  readonly type: { readonly type?: unknown; readonly length?: unknown };
  readonly value: unknown;
}

/** Every value in every row of these people, read from the tables themselves: what is added tomorrow is among them. */
export async function rowsOfPeople(at: TestPortal, people: readonly SubjectId[]): Promise<OwnedValue[]> {
  const database = await Database.open(at.secrets.databaseUrl, { guard: () => undefined });
  try {
    const found: OwnedValue[] = [];
    for (const { options } of entities(database.dialect)) {
      const key = ownerColumn(options);
      if (!key) continue;
      const read = (subjectId: SubjectId): Promise<Record<string, unknown>[]> =>
        database.read((manager) =>
          manager.query(`SELECT * FROM ${options.tableName} WHERE ${key} = ?`, [idToBytes(subjectId)]),
        );
      const rows = (await Promise.all(people.map(read))).flat();
      for (const [column, type] of Object.entries(options.columns))
        for (const row of rows) found.push({ entity: options.name, column, type, value: row[snake(column)] });
    }
    return found;
  } finally {
    await database.close();
  }
}

/** Which column says whose a row is; null where none does. */
function ownerColumn({
  name,
  columns,
  foreignKeys = [],
}: ReturnType<typeof entities>[number]['options']): string | null {
  if (name === 'Subject') return 'id';
  const own = foreignKeys.find(({ target }) => target === 'Subject')?.columnNames?.[0];
  return own ? snake(own) : 'subjectId' in columns ? 'subject_id' : null;
}

const snake = (name: string): string => name.replace(/[A-Z0-9]+/g, (part) => `_${part.toLowerCase()}`);
