import type { SealedObject, SealPurpose } from '@rightful/vault';
import type { Database } from '../connection/database.ts';
import { withBinding } from '../scope/owner-binding.ts';
import { type FullScope, ownerBytes } from '../scope/subject-scope.ts';
import { RowReader } from '../tables/row-reader.ts';
import { sealedColumns } from './sealed-columns.ts';

/** What the rows of a subject hold as sealed under its key in this version: nothing else of that key is in use. */
export async function sealedObjects(
  database: Database,
  scope: FullScope,
  version: number,
): Promise<SealedObject[]> {
  const objects: SealedObject[] = [];
  for (const [entity, sealed] of Object.entries(sealedColumns)) {
    const { ownerIn = 'subjectId', versionIn, columns, suffixes = {} } = sealed;
    const all = Object.keys(columns);
    const sealedBy = versionIn === null ? null : { versionIn, version };
    // What has one version for the row stands and falls with the row: a text may still be written into it.
    for (const together of versionIn ? [all] : all.map((column) => [column])) {
      const ids = await idsOf(database, scope, { entity, ownerIn }, together, sealedBy);
      const forms = new Map<string, { purpose: SealPurpose; suffix: string }>();
      for (const column of together) {
        const form = { purpose: columns[column] as SealPurpose, suffix: suffixes[column] ?? '' };
        forms.set(JSON.stringify(form), form);
      }
      for (const { purpose, suffix } of forms.values())
        for (const id of ids) objects.push({ purpose, objectId: Buffer.concat([id, Buffer.from(suffix)]) });
    }
  }
  return objects;
}

/** Of the rows in which one of these columns holds something. */
function idsOf(
  database: Database,
  scope: FullScope,
  { entity, ownerIn }: { readonly entity: string; readonly ownerIn: string },
  columns: readonly string[],
  sealedBy: { readonly versionIn: string; readonly version: number } | null,
): Promise<Uint8Array[]> {
  const owner = ownerBytes(scope);
  return withBinding({ owner }, () =>
    database.read(async (manager) => {
      const reader = RowReader.of(manager, entity);
      const nameOf = (property: string) => reader.slot(property).column;
      const terms = [`${nameOf(ownerIn)} = ?`];
      if (sealedBy) terms.push(`${nameOf(sealedBy.versionIn)} = ?`);
      terms.push(`(${columns.map((column) => `${nameOf(column)} IS NOT NULL`).join(' OR ')})`);
      const rows: { id: Uint8Array }[] = await manager.query(
        `SELECT ${nameOf('id')} AS id FROM ${reader.table} WHERE ${terms.join(' AND ')}`,
        sealedBy ? [owner, sealedBy.version] : [owner],
      );
      return rows.map(({ id }) => id);
    }),
  );
}
