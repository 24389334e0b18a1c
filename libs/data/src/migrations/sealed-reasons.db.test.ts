import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@rightful/testing';
import { SealedReasons1764000020000 } from './1764000020000-sealed-reasons.ts';
import { migrations } from './index.ts';
import { runMigrations } from './run-migrations.ts';
import { dumpTables } from './trial/dump-tables.ts';
import { fillTables } from './trial/fill-tables.ts';
import { withSource } from './trial/with-source.ts';

const before = migrations.indexOf(SealedReasons1764000020000);
const WORDS = 'Sie sagte: „so“\n\\ "quoted" it’s 😀';
let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rightful-test-'));
  database = await createTestDatabase(folder);
  await withSource(database.ownerUrl, before, async (source) => {
    await runMigrations(source);
    await fillTables(source, 1);
    await source.query('UPDATE decisions SET reason = ?, decided_reason = ?', [WORDS, WORDS]);
    await source.query('UPDATE legal_holds SET note = ?', [WORDS]);
    await source.query('UPDATE reviews SET reason = ?', [WORDS]);
    await source.query('UPDATE requests SET closed_reason = ?', [WORDS]);
    await source.query('UPDATE requests SET clock = ?', [
      JSON.stringify({ pauses: [], extension: { toldAt: '2026-01-01T00:00:00.000Z', reason: WORDS } }),
    ]);
  });
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('what officers wrote is put aside word for word, and what waits for a second officer still waits', async () => {
  await withSource(database.ownerUrl, before + 1, async (source) => {
    const open = 'SELECT id, state, open_mark, what, proposed_by FROM decisions ORDER BY id';
    const waiting: unknown = await source.query(open);
    await runMigrations(source);
    expect(await source.query(open)).toEqual(waiting);
    const kept: { place: string; words: string }[] = await source.query('SELECT * FROM words_to_seal');
    const places = ['closing', 'decision', 'extension', 'legal-hold', 'review', 'verdict'];
    expect(kept.map(({ place }) => place).sort()).toEqual([...places, ...places].sort());
    expect([...new Set(kept.map(({ words }) => words))]).toEqual([WORDS]);
    const [{ clock }] = (await source.query('SELECT clock FROM requests')) as [{ clock: string }];
    expect(JSON.parse(clock)).toEqual({ pauses: [], extension: { toldAt: '2026-01-01T00:00:00.000Z' } });
  });
});

test('a yes of who proposed it stops the migration before it changes anything, and says what to do', async () => {
  await withSource(database.ownerUrl, before + 1, async (source) => {
    await source.query(`UPDATE decisions SET state = 'applied', decided_by = proposed_by`);
    const { migration_steps: _, ...tables } = await dumpTables(source);
    await expect(runMigrations(source)).rejects.toThrow(/2 decisions .* start again/);
    const { migration_steps: steps, ...after } = await dumpTables(source);
    expect(after).toEqual(tables);
    expect(steps?.rows ?? []).toEqual([]);
    await source.query(`UPDATE decisions SET state = 'withdrawn'`);
    await runMigrations(source);
  });
});
