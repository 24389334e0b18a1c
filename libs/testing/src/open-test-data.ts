import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Data, Database, type StatementHook } from '@rightful/data';
import { KeyFile } from '@rightful/vault';
import { createTestDatabase } from './create-test-database.ts';

interface Options {
  readonly onStatement?: StatementHook;
  readonly guard?: StatementHook;
}

export interface TestData {
  readonly data: Data;
  readonly database: Database;
  readonly url: string;
  /** A private folder, removed by `close`. */
  readonly folder: string;
  close(): Promise<void>;
}

/** A fresh, migrated database and nothing else of the portal. */
export async function openTestData(options: Options = {}): Promise<TestData> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-test-'));
  const { url, drop } = await createTestDatabase(folder);
  const database = await Database.open(url, options);
  await database.migrate();
  return {
    data: new Data(database, KeyFile.openOrCreate(join(folder, 'kek'))),
    database,
    url,
    folder,
    close: async () => {
      await database.close();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
