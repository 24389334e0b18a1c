import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createTestDatabase } from '@rightful/testing';
import { SealedReports1764000100000 } from './1764000100000-sealed-reports.ts';
import { migrations } from './index.ts';
import { runMigrations } from './run-migrations.ts';
import { fillTables } from './trial/fill-tables.ts';
import { withSource } from './trial/with-source.ts';

const before = migrations.indexOf(SealedReports1764000100000);
const NOTE = 'Sie sagte: „so“\n\\ it’s 😀';

test('what reports said is put aside word for word, and lies open in no column of theirs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-test-'));
  const database = await createTestDatabase(folder);
  try {
    const ids = await withSource(database.ownerUrl, before, async (source) => {
      await runMigrations(source);
      await fillTables(source, 1);
      await source.query(`UPDATE reports SET note = ?, contact_email = 'a@b.example', evidence = 'req_1'`, [
        NOTE,
      ]);
      await source.query(`UPDATE reports SET proof_name = 'I hear.zip'`);
      return source.query('SELECT id FROM reports ORDER BY id');
    });
    await withSource(database.ownerUrl, before + 1, async (source) => {
      await runMigrations(source);
      const words = { note: NOTE, contact_email: 'a@b.example', evidence: 'req_1', proof_name: 'I hear.zip' };
      expect(await source.query('SELECT * FROM reports_to_seal ORDER BY id')).toEqual(
        ids.map(({ id }: { id: Buffer }) => ({ id, ...words })),
      );
      const [row] = (await source.query('SELECT * FROM reports')) as object[];
      expect(Object.keys(row ?? {}).filter((column) => column in words)).toEqual([]);
    });
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
});
