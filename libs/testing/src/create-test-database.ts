import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

export interface TestDatabase {
  /** As the application: what it may do is given to it by the owner, or by nobody. */
  readonly url: string;
  /** The same database as an account that is to read. */
  readonly gateUrl: string;
  /** The same as who may change the tables; with SQLite nobody else is there. */
  readonly ownerUrl: string;
  /** How a portal is told of these three. */
  readonly settings: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

/** SQLite in this folder, or, with RIGHTFUL_TEST_DATABASE_URL, a database and accounts of its own on that server. */
export async function createTestDatabase(folder: string): Promise<TestDatabase> {
  const server = process.env.RIGHTFUL_TEST_DATABASE_URL;
  if (!server) {
    const url = `sqlite:${join(folder, 'data.sqlite')}`;
    const settings = { RIGHTFUL_DATABASE_URL: url, RIGHTFUL_GATE_DATABASE_URL: url };
    return { url, gateUrl: url, ownerUrl: url, settings, drop: async () => undefined };
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  const run = async (...statements: string[]) => {
    const admin = new URL(server.replace(/^(mariadb|mysql):/, 'mysql:'));
    admin.pathname = '/';
    const connection = await createConnection(admin.href);
    for (const statement of statements) await connection.query(statement);
    await connection.end();
  };
  const owner = new URL(server);
  owner.pathname = `/${name}`;
  const as = (user: string, password: string) => {
    const url = new URL(owner);
    url.username = user;
    url.password = password;
    return url.href;
  };
  const [app, gate] = [`${name}_app`, `${name}_gate`];
  const password = randomBytes(12).toString('hex');
  await run(
    `CREATE DATABASE ${name}`,
    ...[app, gate].map((user) => `CREATE USER '${user}'@'%' IDENTIFIED BY '${password}'`),
    // An account without any right in a database does not even get in.
    ...[app, gate].map((user) => `GRANT SHOW VIEW ON ${name}.* TO '${user}'@'%'`),
  );
  const [url, gateUrl, ownerUrl] = [as(app, password), as(gate, password), owner.href];
  return {
    ...{ url, gateUrl, ownerUrl },
    settings: {
      RIGHTFUL_DATABASE_URL: url,
      RIGHTFUL_GATE_DATABASE_URL: gateUrl,
      RIGHTFUL_OWNER_DATABASE_URL: ownerUrl,
    },
    drop: () => run(`DROP DATABASE ${name}`, ...[app, gate].map((user) => `DROP USER '${user}'@'%'`)),
  };
}
