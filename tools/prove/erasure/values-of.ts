import { erasureManifest, type Treatment } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import type { TestPortal } from '@rightful/testing';
import { type OwnedValue, rowsOfPeople } from '../shared/rows-of-people.ts';

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

/** Every text and every run of bytes that lies in a row of these people and goes with an erasure. */
export async function valuesOf(at: TestPortal, ...people: readonly SubjectId[]): Promise<Value[]> {
  const all = await rowsOfPeople(at, people);
  return all.flatMap(({ entity, column, type, value }) => {
    if (!goes(entity, column) || !isFree(type) || CODES.test(textOf(value))) return [];
    const bytes = bytesOf(value);
    if (bytes.length <= SHORTEST) return [];
    return { what: `${entity}.${column}`, bytes: bytes.subarray(0, END), orBytes: bytes.subarray(-END) };
  });
}

const bytesOf = (value: unknown): Buffer =>
  Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : '');
const textOf = (value: unknown): string => (Buffer.isBuffer(value) ? value.toString('hex') : String(value));

/** Texts, and bytes that are no id: those are looked for by their own rule. */
function isFree(column: OwnedValue['type']): boolean {
  if (column.type === 'varchar') return Number(column.length) > 40;
  return column.type === 'text' || column.type === 'blob';
}

function goes(entity: string, column: string): boolean {
  const treatment = erasureManifest[entity] as Treatment | Record<string, Treatment>;
  const one = (
    'erase' in treatment || 'keep' in treatment || 'pseudonym' in treatment ? treatment : treatment[column]
  ) as Treatment | undefined;
  return one !== undefined && 'erase' in one;
}
