import { Database, entities, erasureManifest, type Treatment } from '@rightful/data';
import { idToBytes, type SubjectId } from '@rightful/policy';
import type { TestPortal } from '@rightful/testing';

interface Value {
  /** Entity and column. */
  readonly what: string;
  readonly bytes: Buffer;
  /** Its other end: what is long lies in more than one page of a database. */
  readonly orBytes: Buffer;
}

/** Of a long value each end is looked for. */
const END = 40;
/** Below this length a value may stand somewhere by chance, or is a code. */
const SHORTEST = 16;

/** A list of codes, which figures keep as well. */
const CODES = /^\[("[A-Z_]+",?)*\]$/;

/**
 * Every text and every run of bytes that lies in a row of these people and goes with an erasure, read from the tables
 * themselves: a column that is added tomorrow is among them.
 */
export async function valuesOf(at: TestPortal, ...people: readonly SubjectId[]): Promise<Value[]> {
  const database = await Database.open(at.secrets.databaseUrl, { guard: () => undefined });
  try {
    const found: Value[] = [];
    for (const { options } of entities(database.dialect)) {
      const key = ownerColumn(options);
      if (!key) continue;
      const read = (subjectId: SubjectId): Promise<Record<string, unknown>[]> =>
        database.read((manager) =>
          manager.query(`SELECT * FROM ${options.tableName} WHERE ${key} = ?`, [idToBytes(subjectId)]),
        );
      const rows = (await Promise.all(people.map(read))).flat();
      for (const [column, one] of Object.entries(options.columns)) {
        if (!goes(options.name, column) || !isFree(one)) continue;
        for (const row of rows) {
          const value = textOf(row[snake(column)]);
          const bytes = bytesOf(row[snake(column)]);
          if (bytes.length <= SHORTEST || CODES.test(value)) continue;
          const what = `${options.name}.${column}`;
          found.push({ what, bytes: bytes.subarray(0, END), orBytes: bytes.subarray(-END) });
        }
      }
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

const bytesOf = (value: unknown): Buffer =>
  Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : '');
const textOf = (value: unknown): string => (Buffer.isBuffer(value) ? value.toString('hex') : String(value));
const snake = (name: string): string => name.replace(/[A-Z0-9]+/g, (part) => `_${part.toLowerCase()}`);

/** Texts, and bytes that are no id: those are looked for by their own rule. */
function isFree(column: { type?: unknown; length?: unknown } | undefined): boolean {
  if (column?.type === 'varchar') return Number(column.length) > 40;
  return column?.type === 'text' || column?.type === 'blob';
}

function goes(entity: string, column: string): boolean {
  const treatment = erasureManifest[entity] as Treatment | Record<string, Treatment>;
  const one = (
    'erase' in treatment || 'keep' in treatment || 'pseudonym' in treatment ? treatment : treatment[column]
  ) as Treatment | undefined;
  return one !== undefined && 'erase' in one;
}
