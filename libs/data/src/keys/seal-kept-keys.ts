import type { SealedObject, SubjectKey } from '@rightful/vault';
import type { KeptKeysRow } from '../entities/kept-keys.entity.ts';
import type { FullScope } from '../scope/subject-scope.ts';

/** So many keys are at most 60,000 bytes: a column holds 65,535. */
const KEYS_PER_PART = 1_000;

/** The keys of these objects, taken from a key that is to be destroyed and sealed under the one that follows. */
export function sealKeptKeys(
  { subjectId }: FullScope,
  older: SubjectKey,
  newer: SubjectKey,
  objects: readonly SealedObject[],
): KeptKeysRow[] {
  const { version } = older;
  const rows: KeptKeysRow[] = [];
  // One part at least: the marks of a subject are always kept.
  for (let start = 0; start === 0 || start < objects.length; start += KEYS_PER_PART) {
    const part = rows.length;
    const plain = older.keep(objects.slice(start, start + KEYS_PER_PART));
    const keysSealed = newer.sealSmall('kept-keys', keptKeysObject(version, part), plain);
    plain.fill(0);
    rows.push({ subjectId, version, part, keyVersion: newer.version, keysSealed });
  }
  return rows;
}

/** What a part is sealed as: of which key, and which part. */
export function keptKeysObject(version: number, part: number): Buffer {
  const object = Buffer.alloc(8);
  object.writeUInt32BE(version, 0);
  object.writeUInt32BE(part, 4);
  return object;
}
