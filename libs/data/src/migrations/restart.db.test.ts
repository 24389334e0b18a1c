import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@rightful/testing';
import { migrations } from './index.ts';
import { runMigrations } from './run-migrations.ts';
import { Died, dieAfterFirstNew } from './trial/die-after.ts';
import { dumpTables } from './trial/dump-tables.ts';
import { fillTables } from './trial/fill-tables.ts';
import { withSource } from './trial/with-source.ts';

const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'rightful-test-')));
let databases: TestDatabase[];
beforeAll(async () => {
  databases = await Promise.all(folders.map((folder) => createTestDatabase(folder)));
});
afterAll(async () => {
  for (const { drop } of databases) await drop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs the migrations again and again, each time killed one statement later, until a run lives to its end. Answers how many were killed. */
async function runKilled(url: string, count: number): Promise<number> {
  const sent = new Set<string>();
  for (;;) {
    const isDone = await withSource(url, count, async (source) => {
      dieAfterFirstNew(source, sent);
      return runMigrations(source).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Died) return false;
          throw error;
        },
      );
    });
    if (isDone) return sent.size;
  }
}

test('every migration, killed after each of its statements, goes on to the same tables and the same rows', async () => {
  const [whole, killed] = databases.map(({ ownerUrl }) => ownerUrl) as [string, string];
  for (const [place, { name }] of migrations.entries()) {
    if (place > 0)
      for (const url of [whole, killed]) await withSource(url, place, (source) => fillTables(source, place));
    const before = await withSource(whole, place, dumpTables);
    await withSource(whole, place + 1, runMigrations);
    // Fewer than these: nothing was tried.
    expect([name, (await runKilled(killed, place + 1)) > 3]).toEqual([name, true]);
    const after = await withSource(whole, place + 1, dumpTables);
    expect([name, await withSource(killed, place + 1, dumpTables)]).toEqual([name, after]);
    for (const [table, { rows }] of Object.entries(before))
      expect([table, (after[table]?.rows.length ?? 0) >= rows.length]).toEqual([table, true]);
  }
}, 300_000);
