import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

export interface TestDatabase {
  readonly url: string;
  /** The same database through an account that may only read. */
  readonly gateUrl: string;
  drop(): Promise<void>;
}

/** SQLite in this folder, or, with RIGHTFUL_TEST_DATABASE_URL, a database and a reading account of its own on that server. */
export async function createTestDatabase(folder: string): Promise<TestDatabase> {
  const server = process.env.RIGHTFUL_TEST_DATABASE_URL;
  if (!server) {
    const url = `sqlite:${join(folder, 'data.sqlite')}`;
    return { url, gateUrl: url, drop: async () => undefined };
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const run = async (...statements: string[]) => {
    const admin = new URL(server.replace(/^(mariadb|mysql):/, 'mysql:'));
    admin.pathname = '/';
    const connection = await createConnection(admin.href);
    for (const statement of statements) await connection.query(statement);
    await connection.end();
  };
  await run(
    `CREATE DATABASE ${name}`,
    `CREATE USER '${name}'@'%' IDENTIFIED BY '${password}'`,
    `GRANT SELECT ON ${name}.* TO '${name}'@'%'`,
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  const gateUrl = new URL(url);
  gateUrl.username = name;
  gateUrl.password = password;
  return {
    url: url.href,
    gateUrl: gateUrl.href,
    drop: () => run(`DROP DATABASE ${name}`, `DROP USER '${name}'@'%'`),
  };
}
