import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUpToDateAsOwner, Data, Database, type StatementHook } from '@rightful/data';
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
  /** The same database as who owns its tables. */
  readonly ownerUrl: string;
  /** A private folder, removed by `close`. */
  readonly folder: string;
  close(): Promise<void>;
}

/** A fresh, migrated database and nothing else of the portal. */
export async function openTestData(options: Options = {}): Promise<TestData> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-test-'));
  const { url, gateUrl, ownerUrl, drop } = await createTestDatabase(folder);
  if (ownerUrl !== url) await bringUpToDateAsOwner({ ownerUrl, applicationUrl: url, gateUrl });
  const database = await Database.open(url, options);
  await database.migrate();
  return {
    data: new Data(database, KeyFile.openOrCreate(join(folder, 'kek'))),
    database,
    url,
    ownerUrl,
    folder,
    close: async () => {
      await database.close();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
