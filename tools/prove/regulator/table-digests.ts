import { createHash } from 'node:crypto';
import { Database, entities } from '@rightful/data';
import type { TestPortal } from '@rightful/testing';

/** A digest of all rows of each table, so that it shows which ones changed. */
export async function tableDigests({ secrets }: TestPortal): Promise<Map<string, string>> {
  const database = await Database.open(secrets.databaseUrl, { guard: () => undefined });
  try {
    const digests = new Map<string, string>();
    for (const { options } of entities(database.dialect)) {
      const table = options.tableName ?? options.name;
      const rows = await database.read((manager) => manager.query(`SELECT * FROM ${table}`));
      const lines = (rows as object[]).map((row) => JSON.stringify(row)).sort();
      digests.set(table, createHash('sha256').update(lines.join('\n')).digest('hex'));
    }
    return digests;
  } finally {
    await database.close();
  }
}
