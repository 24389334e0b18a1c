import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Data, Database, type StatementHook } from '@rightful/data';
import { KeyFile } from '@rightful/vault';
import { createConnection } from 'mysql2/promise';

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

/** A fresh, migrated database: SQLite in a private folder, or, with RIGHTFUL_TEST_DATABASE_URL, one of its own on that server. */
export async function openTestData(options: Options = {}): Promise<TestData> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-test-'));
  const server = process.env.RIGHTFUL_TEST_DATABASE_URL;
  const { url, drop } = server
    ? await createOn(server)
    : { url: `sqlite:${join(folder, 'data.sqlite')}`, drop: async () => undefined };
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

async function createOn(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string) => {
    const connection = await createConnection(server.replace(/^(mariadb|mysql):/, 'mysql:'));
    await connection.query(statement);
    await connection.end();
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`DROP DATABASE ${name}`) };
}
