import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** SQLite in this folder, or, with RIGHTFUL_TEST_DATABASE_URL, a database of its own on that server. */
export async function createTestDatabase(folder: string): Promise<TestDatabase> {
  const server = process.env.RIGHTFUL_TEST_DATABASE_URL;
  if (!server) return { url: `sqlite:${join(folder, 'data.sqlite')}`, drop: async () => undefined };
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
